package org.openscrutiny.meetings.publicquestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class QuestionStore implements PanacheRepositoryBase<PublicQuestion, UUID> {

    static final ListQuery.Key[] BY_RECEIPT = {new ListQuery.Key("q.receivedAt", Instant::parse),
            new ListQuery.Key("q.id", UUID::fromString)};
    private static final String KIND = "public question";

    PublicQuestion get(UUID id, Caller caller) {
        return findByIdOptional(id).filter(q -> caller.mayRead(q.audience())).orElseThrow(() -> new NotFound(KIND, id));
    }

    /** The question, changed by nobody else until the transaction ends. */
    PublicQuestion hold(UUID id, Caller caller) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(q -> caller.mayRead(q.audience()))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    ListQuery<PublicQuestion> list(Caller caller, @Nullable UUID committeeId, @Nullable UUID meetingId,
            @Nullable QuestionStatus status,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        var hidden = EnumSet.of(QuestionStatus.RECEIVED, QuestionStatus.ACCEPTED, QuestionStatus.REFUSED);
        return new ListQuery<>(getEntityManager(), PublicQuestion.class, "q",
                committeeId == null
                        ? "from PublicQuestion q"
                        : "from PublicQuestion q join Meeting m on m.id = q.meetingId")
                .where("m.committeeId = :committeeId", "committeeId", committeeId)
                .where("q.status not in :hidden", "hidden", caller.mayRead(Audience.DRAFT) ? null : hidden)
                .where("q.meetingId = :meetingId", "meetingId", meetingId)
                .where("q.status = :status", "status", status)
                .where("q.receivedAt >= :from", "from", from == null ? null : CouncilTime.startOf(from))
                .where("q.receivedAt < :to", "to", to == null ? null : CouncilTime.startOf(to.plusDays(1)));
    }
}
