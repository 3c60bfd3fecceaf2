package org.openscrutiny.storage.webhook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;

/**
 * Which changes a subscription is told of; the same words for rows of the feed and for deliveries made from them.
 *
 * @param types       none means all, as for operations
 * @param committeeId null means any
 */
record Filter(Audience audience, Collection<String> types, Collection<String> operations, @Nullable UUID committeeId) {

    static Filter of(SubscriptionDraft said) {
        var types = said.types() == null ? List.<String>of() : said.types();
        var operations = said.operations() == null
                ? List.<String>of()
                : said.operations().stream().map(Enum::name).toList();
        return new Filter(said.audienceOrPublic(), types, operations, said.committeeId());
    }

    /** The audience itself and all that are less strict: whoever may read the one may read the others. */
    static List<Audience> upTo(Audience strictest) {
        return Arrays.stream(Audience.values()).filter(each -> each.within(strictest) == strictest).toList();
    }

    /** A condition for SQL; only what is asked for stands in it. */
    String condition() {
        return "audience in (:audiences)" + (types.isEmpty() ? "" : " and record_type in (:types)")
                + (operations.isEmpty() ? "" : " and operation in (:operations)")
                + (committeeId == null ? "" : " and committee_id = :committee");
    }

    void bind(Query query) {
        query.setParameter("audiences", upTo(audience).stream().map(Audience::name).toList());
        if (!types.isEmpty()) {
            query.setParameter("types", types);
        }
        if (!operations.isEmpty()) {
            query.setParameter("operations", operations);
        }
        if (committeeId != null) {
            query.setParameter("committee", committeeId);
        }
    }
}
