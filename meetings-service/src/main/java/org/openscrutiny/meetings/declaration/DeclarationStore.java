package org.openscrutiny.meetings.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.ClockQuery;
import org.openscrutiny.meetings.clock.Place;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.meetings.sorting.SortOrder;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class DeclarationStore implements PanacheRepositoryBase<Declaration, UUID> {

    private static final ListQuery.Key[] BY_MEETING = {new ListQuery.Key("m.scheduledStart", Instant::parse),
            new ListQuery.Key("d.id", UUID::fromString)};
    private static final String FROM = """
            Declaration d join Person p on p.id = d.personId left join AgendaItem i on i.id = d.itemId""";
    private static final String ACROSS = FROM + " join Meeting m on m.id = d.meetingId";

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

    /** Across meetings, by their start, then id, either way; at most {@code limit} after the position. */
    List<MemberDeclaration> across(DeclarationFilter filter, Set<Audience> readable, SortOrder order,
            Optional<List<String>> after, int limit) {
        var where = across(filter, readable);
        after.ifPresent(position -> where
                .that("(m.scheduledStart, d.id) " + order.beyond() + " (:start, :id)", "start",
                        Instant.parse(position.get(0)))
                .with("id", UUID.fromString(position.get(1))));
        return where
                .list(getEntityManager(), """
                        new MemberDeclaration(d.id, m.id, m.scheduledStart, m.committeeId, m.committeeName, d.personId,
                            coalesce(d.printedName, p.displayName), d.itemId, d.kind, d.nature, d.bodies,
                            d.participation, d.sensitive)""", ACROSS,
                        "m.scheduledStart" + order.direction() + ", d.id" + order.direction(),
                        MemberDeclaration.class, limit)
                .stream()
                .map(MemberDeclaration::withheld)
                .toList();
    }

    long countAcross(DeclarationFilter filter, Set<Audience> readable) {
        return across(filter, readable).count(getEntityManager(), ACROSS);
    }

    /** What the clocks of declarations read, by the start of the meeting; the kinds that can be pecuniary, and no exempt ones. */
    List<ClockRow> clocked(ClockQuery query, @Nullable UUID meetingId, Optional<Place> from, Set<Audience> readable,
            int limit) {
        return new ListQuery<>(getEntityManager(), ClockRow.class, """
                d.id, d.meetingId, m.scheduledStart, d.kind, d.registered, d.notifiedOn, d.participation""", """
                from Declaration d join Meeting m on m.id = d.meetingId left join AgendaItem i on i.id = d.itemId""")
                .where("d.kind <> PERSONAL")
                .where("m.audience in :audiences", "audiences", readable)
                .where("i.id is null or i.audience in :itemAudiences", "itemAudiences", readable)
                .where("m.id = :meetingId", "meetingId", meetingId)
                .where("m.committeeId = :committeeId", "committeeId", query.committeeId())
                .where("m.scheduledStart >= :since", "since", query.since())
                .where("m.scheduledStart < :before", "before", query.before())
                .where("m.scheduledStart >= :at", "at", from.map(Place::at).orElse(null))
                .where("m.scheduledStart > :at or d.id >= :fromId", "fromId", from.map(Place::id).orElse(null))
                .sorted(false, Optional.empty(), BY_MEETING)
                .rows(limit);
    }

    /** Those whom a disclosable pecuniary interest in the item keeps from voting on it: Localism Act 2011, section 31(4). */
    List<UUID> barredFromVoting(UUID itemId) {
        return getEntityManager().createQuery("""
                select distinct d.personId from Declaration d
                where d.itemId = ?1 and d.kind = DPI and d.participation <> DISPENSATION""", UUID.class)
                .setParameter(1, itemId)
                .getResultList();
    }

    /** Those who withdrew from the item because of an interest, of whatever kind. */
    List<UUID> withdrawnFrom(UUID itemId) {
        return getEntityManager().createQuery("""
                select distinct d.personId from Declaration d
                where d.itemId = ?1 and d.participation = WITHDREW""", UUID.class)
                .setParameter(1, itemId)
                .getResultList();
    }

    private static Where across(DeclarationFilter filter, Set<Audience> readable) {
        return new Where().that("m.audience in :meetingReadable", "meetingReadable", readable)
                .that("(i.id is null or i.audience in :readable)", "readable", readable)
                .given("d.personId = :person", "person", filter.personId)
                .given("m.committeeId = :committee", "committee", filter.committeeId)
                .given("d.meetingId = :meeting", "meeting", filter.meetingId)
                .given("d.kind = :kind", "kind", filter.kind)
                .given("m.scheduledStart >= :from", "from", filter.start())
                .given("m.scheduledStart < :to", "to", filter.end());
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
