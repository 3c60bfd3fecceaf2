package org.openscrutiny.meetings.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class DeclarationStore implements PanacheRepositoryBase<Declaration, UUID> {

    private static final String FROM = """
            Declaration d join Person p on p.id = d.personId left join AgendaItem i on i.id = d.itemId""";

    Declaration get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("declaration", id));
    }

    /** In the order they were recorded; at most {@code limit} after the position. */
    List<DeclarationSummary> list(UUID meetingId, @Nullable UUID personId, @Nullable UUID itemId,
            @Nullable DeclarationKind kind, Set<Audience> readable, Optional<List<String>> after, int limit) {
        return where(meetingId, personId, itemId, kind, readable).afterId("d.id", after)
                .list(getEntityManager(), """
                        new DeclarationSummary(d.id, d.personId, coalesce(d.printedName, p.displayName), d.itemId, d.kind,
                            d.nature, d.bodies, d.participation, d.sensitive)""", FROM, "d.id",
                        DeclarationSummary.class,
                        limit)
                .stream()
                .map(DeclarationSummary::withheld)
                .toList();
    }

    long count(UUID meetingId, @Nullable UUID personId, @Nullable UUID itemId, @Nullable DeclarationKind kind,
            Set<Audience> readable) {
        return where(meetingId, personId, itemId, kind, readable).count(getEntityManager(), FROM);
    }

    /** Those whom a disclosable pecuniary interest in the item keeps from voting on it: Localism Act 2011, section 31(4). */
    List<UUID> barredFromVoting(UUID itemId) {
        return getEntityManager().createQuery("""
                select distinct d.personId from Declaration d
                where d.itemId = ?1 and d.kind = DPI and d.participation <> DISPENSATION""", UUID.class)
                .setParameter(1, itemId)
                .getResultList();
    }

    private static Where where(UUID meetingId, @Nullable UUID personId, @Nullable UUID itemId,
            @Nullable DeclarationKind kind, Set<Audience> readable) {
        return new Where().that("d.meetingId = :meeting", "meeting", meetingId)
                .that("(i.id is null or i.audience in :readable)", "readable", readable)
                .given("d.personId = :person", "person", personId)
                .given("d.itemId = :item", "item", itemId)
                .given("d.kind = :kind", "kind", kind);
    }
}
