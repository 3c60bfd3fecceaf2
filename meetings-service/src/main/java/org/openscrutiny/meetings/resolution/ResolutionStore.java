package org.openscrutiny.meetings.resolution;

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
class ResolutionStore implements PanacheRepositoryBase<Resolution, UUID> {

    private static final String FROM = "Resolution r join AgendaItem i on i.id = r.itemId";

    Resolution get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("resolution", id));
    }

    /** In the order they were recorded; at most {@code limit} after the position. */
    List<ResolutionSummary> list(UUID meetingId, @Nullable UUID itemId, @Nullable Verb verb, Set<Audience> readable,
            Optional<List<String>> after, int limit) {
        return where(meetingId, itemId, verb, readable).afterId("r.id", after)
                .list(getEntityManager(),
                        "new ResolutionSummary(r.id, r.meetingId, r.itemId, i.number, r.verb, r.text)",
                        FROM, "r.id", ResolutionSummary.class, limit);
    }

    long count(UUID meetingId, @Nullable UUID itemId, @Nullable Verb verb, Set<Audience> readable) {
        return where(meetingId, itemId, verb, readable).count(getEntityManager(), FROM);
    }

    private static Where where(UUID meetingId, @Nullable UUID itemId, @Nullable Verb verb, Set<Audience> readable) {
        return new Where().that("r.meetingId = :meeting", "meeting", meetingId)
                .that("i.audience in :readable", "readable", readable)
                .given("r.itemId = :item", "item", itemId)
                .given("r.verb = :verb", "verb", verb);
    }
}
