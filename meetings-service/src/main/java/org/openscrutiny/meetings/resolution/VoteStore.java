package org.openscrutiny.meetings.resolution;

import java.time.LocalDate;
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
class VoteStore implements PanacheRepositoryBase<Vote, UUID> {

    private static final String FROM = "Vote v join AgendaItem i on i.id = v.itemId";

    Vote get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("vote", id));
    }

    /** Everybody recorded as present who was on the committee that day, with how far they may vote; the widest right first. */
    List<VotingRight> rights(UUID meetingId, UUID committeeId, LocalDate day) {
        List<?> rows = getEntityManager().createNativeQuery("""
                select distinct on (p.id) p.id, p.display_name, seat.voting
                from attendances a
                join (select b.person_id, b.voting from memberships b
                      where b.committee_id = ?2 and b.role <> 'SUBSTITUTE'
                        and (b.from_on is null or b.from_on <= ?3) and (b.to_on is null or b.to_on >= ?3)
                      union all
                      select s.substituted_by, b.voting from attendances s
                      join memberships b on b.person_id = s.person_id and b.committee_id = ?2
                        and (b.from_on is null or b.from_on <= ?3) and (b.to_on is null or b.to_on >= ?3)
                      where s.meeting_id = ?1 and s.status = 'SUBSTITUTED') seat on seat.person_id = a.person_id
                join people p on p.id = a.person_id
                where a.meeting_id = ?1 and a.status = 'PRESENT'
                order by p.id, array_position(array['FULL', 'EDUCATION_ONLY', 'NONE', 'UNKNOWN'], seat.voting)""")
                .setParameter(1, meetingId)
                .setParameter(2, committeeId)
                .setParameter(3, day)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new VotingRight((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** In the order they were recorded; at most {@code limit} after the position. */
    List<VoteSummary> list(UUID meetingId, @Nullable UUID itemId, @Nullable UUID resolutionId,
            Set<Audience> readable, Optional<List<String>> after, int limit) {
        return where(meetingId, itemId, resolutionId, readable).afterId("v.id", after)
                .list(getEntityManager(), """
                        new VoteSummary(v.id, v.itemId, v.resolutionId, v.motion, v.forCount, v.againstCount, v.abstainCount,
                            v.castingVote)""", FROM, "v.id", VoteSummary.class, limit);
    }

    long count(UUID meetingId, @Nullable UUID itemId, @Nullable UUID resolutionId, Set<Audience> readable) {
        return where(meetingId, itemId, resolutionId, readable).count(getEntityManager(), FROM);
    }

    private static Where where(UUID meetingId, @Nullable UUID itemId, @Nullable UUID resolutionId,
            Set<Audience> readable) {
        return new Where().that("v.meetingId = :meeting", "meeting", meetingId)
                .that("i.audience in :readable", "readable", readable)
                .given("v.itemId = :item", "item", itemId)
                .given("v.resolutionId = :resolution", "resolution", resolutionId);
    }
}
