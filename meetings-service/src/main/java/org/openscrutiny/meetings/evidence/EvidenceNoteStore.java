package org.openscrutiny.meetings.evidence;

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
class EvidenceNoteStore implements PanacheRepositoryBase<EvidenceNote, UUID> {

    private static final String FROM = """
            EvidenceNote n join Meeting m on m.id = n.meetingId join AgendaItem i on i.id = n.itemId""";

    EvidenceNote get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(EvidenceNotes.TYPE, id));
    }

    int nextSequence(UUID itemId) {
        return getEntityManager()
                .createQuery("select coalesce(max(n.sequence), 0) + 1 from EvidenceNote n where n.itemId = ?1",
                        Integer.class)
                .setParameter(1, itemId)
                .getSingleResult();
    }

    boolean hasOther(UUID itemId, int sequence, @Nullable UUID than) {
        return find("itemId = ?1 and sequence = ?2", itemId, sequence).stream()
                .anyMatch(other -> !other.id().equals(than));
    }

    /** Notes that the public reads as soon as, and as long as, the minutes are published. */
    List<EvidenceNote> publicWithMinutes(UUID meetingId) {
        return getEntityManager().createQuery("""
                select n from EvidenceNote n join AgendaItem i on i.id = n.itemId
                where n.meetingId = ?1 and i.audience = PUBLIC order by n.id""", EvidenceNote.class)
                .setParameter(1, meetingId)
                .getResultList();
    }

    /** By order of business, then sequence; three statements however many notes. */
    List<EvidenceNote> list(UUID meetingId, EvidenceFilter filter, Set<Audience> readable,
            Optional<List<String>> after, int limit) {
        var where = where(meetingId, filter, readable);
        after.ifPresent(position -> where
                .that("(i.position, n.sequence, n.id) > (:place, :sequence, :id)", "place",
                        Integer.valueOf(position.get(0)))
                .with("sequence", Integer.valueOf(position.get(1)))
                .with("id", UUID.fromString(position.get(2))));
        var ids = where.list(getEntityManager(), "n.id", FROM, "i.position, n.sequence, n.id", UUID.class, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        // One collection a query: two at once would multiply their rows.
        getEntityManager().createQuery("""
                select n from EvidenceNote n left join fetch n.outcomes where n.id in ?1""", EvidenceNote.class)
                .setParameter(1, ids)
                .getResultList();
        return getEntityManager().createQuery("""
                select n from EvidenceNote n left join fetch n.answers where n.id in ?1""", EvidenceNote.class)
                .setParameter(1, ids)
                .getResultStream()
                .sorted(java.util.Comparator.comparingInt(note -> ids.indexOf(note.id())))
                .toList();
    }

    long count(UUID meetingId, EvidenceFilter filter, Set<Audience> readable) {
        return where(meetingId, filter, readable).count(getEntityManager(), FROM);
    }

    int positionOf(UUID itemId) {
        return getEntityManager().createQuery("select i.position from AgendaItem i where i.id = ?1", Integer.class)
                .setParameter(1, itemId)
                .getSingleResult();
    }

    private static Where where(UUID meetingId, EvidenceFilter filter, Set<Audience> readable) {
        return new Where().that("n.meetingId = :meeting", "meeting", meetingId)
                .that("i.audience in :readable", "readable", readable)
                .publishedWithMinutes("m", readable)
                .given("n.itemId = :item", "item", filter.itemId())
                .given("n.outcome = :outcome", "outcome", filter.outcome())
                .given("n.section = :section", "section", filter.section())
                .given("""
                        exists (select 1 from KeyEntry k join Attendance a on a.meetingId = k.meetingId
                                and a.personId = k.personId and a.status = PRESENT
                            where k.meetingId = n.meetingId and k.personId = :asker
                                and array_position(n.askersRaw, k.initials) > 0)""", "asker", filter.askerId());
    }
}
