package org.openscrutiny.storage.webhook;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class SubscriptionStore implements PanacheRepositoryBase<Subscription, UUID> {

    static final ListQuery.Key[] BY_AGE = {new ListQuery.Key("s.id", UUID::fromString)};

    /** @param owner whose it must be; anybody's, if null */
    Subscription get(UUID id, @Nullable String owner) {
        return findByIdOptional(id).filter(found -> owner == null || found.owner().equals(owner))
                .orElseThrow(() -> new NotFound("webhook subscription", id));
    }

    /** The same, changed by nobody else, and no message of it taken up, until the transaction ends. */
    Subscription hold(UUID id, @Nullable String owner) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> owner == null || found.owner().equals(owner))
                .orElseThrow(() -> new NotFound("webhook subscription", id));
    }

    long countOf(String owner) {
        return count("owner", owner);
    }

    ListQuery<SubscriptionSummary> list(@Nullable String owner, @Nullable SubscriptionState state) {
        return new ListQuery<>(getEntityManager(), SubscriptionSummary.class,
                "s.id, s.url, s.description, s.audience, s.owner, s.state, s.cause, s.stateAt, s.modifiedAt",
                "from Subscription s").where("s.owner = :owner", "owner", owner)
                .where("s.state = :state", "state", state);
    }
}
