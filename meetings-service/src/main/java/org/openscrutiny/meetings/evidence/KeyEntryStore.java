package org.openscrutiny.meetings.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.proceedings.Where;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class KeyEntryStore implements PanacheRepositoryBase<KeyEntry, UUID> {

    private static final String FROM = "KeyEntry k join Meeting m on m.id = k.meetingId";

    KeyEntry get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("initials", id));
    }

    boolean hasOther(UUID meetingId, KeyEntryDraft draft, @Nullable UUID than) {
        return find("meetingId = ?1 and initials = ?2 and printedName = ?3", meetingId, draft.initials().strip(),
                draft.printedName().strip()).stream().anyMatch(other -> !other.id().equals(than));
    }

    /** The keys of these meetings, each line with whether its person was there; one statement. */
    Map<UUID, InitialsKey> keys(Collection<UUID> meetingIds) {
        return getEntityManager().createQuery("""
                select k.meetingId, k.initials, k.personId, p.displayName,
                    exists (select 1 from Attendance a where a.meetingId = k.meetingId and a.personId = k.personId
                        and a.status = PRESENT)
                from KeyEntry k left join Person p on p.id = k.personId
                where k.meetingId in ?1""", Object[].class)
                .setParameter(1, meetingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> new InitialsKey.Entry((String) row[1], (UUID) row[2],
                                        (String) row[3], (Boolean) row[4]), Collectors.toList()),
                                InitialsKey::new)));
    }

    /** In the order they were recorded. */
    List<KeyEntrySummary> list(UUID meetingId, Set<Audience> readable, Optional<List<String>> after, int limit) {
        return where(meetingId, readable).afterId("k.id", after)
                .list(getEntityManager(), "new KeyEntrySummary(k.id, k.initials, k.printedName, k.personId)", FROM,
                        "k.id", KeyEntrySummary.class, limit);
    }

    long count(UUID meetingId, Set<Audience> readable) {
        return where(meetingId, readable).count(getEntityManager(), FROM);
    }

    private static Where where(UUID meetingId, Set<Audience> readable) {
        return new Where().that("k.meetingId = :meeting", "meeting", meetingId).publishedWithMinutes("m", readable);
    }
}
