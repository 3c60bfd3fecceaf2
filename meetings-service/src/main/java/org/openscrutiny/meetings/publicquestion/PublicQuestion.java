package org.openscrutiny.meetings.publicquestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** A question of the public. Until it is put only those who prepare the meeting know of it. */
@Entity
@Table(name = "public_questions")
class PublicQuestion extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "asker_name")
    private @Nullable String askerName;

    @Column(name = "publish_name")
    private boolean publishName;

    @Enumerated(EnumType.STRING)
    private Connection connection;

    private String text;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status;

    @Column(name = "refusal_reason")
    private @Nullable String refusalReason;

    @Enumerated(EnumType.STRING)
    private @Nullable PutAs put;

    private @Nullable String response;

    private @Nullable String respondent;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected PublicQuestion() {
    }

    PublicQuestion(QuestionDraft draft, Instant receivedAt, Instant now) {
        super(now);
        meetingId = draft.meetingId();
        askerName = draft.askerName();
        publishName = Boolean.TRUE.equals(draft.publishName());
        connection = draft.connection();
        text = draft.text();
        this.receivedAt = receivedAt;
        source = Source.stated(draft.source());
        status = QuestionStatus.RECEIVED;
    }

    /** @throws RuleBroken question-status-order */
    void move(QuestionStep step, LocalDate today, Instant now) {
        if (!status.next().contains(step.to())) {
            throw new RuleBroken("question-status-order",
                    "The question is %s; from there it %s, not %s.".formatted(status,
                            status.next().isEmpty() ? "goes nowhere" : "can only become " + status.next(), step.to()));
        }
        switch (step.to()) {
            case RECEIVED -> throw new IllegalStateException("No step leads back to receipt");
            case ACCEPTED, WRITTEN_TO_FOLLOW -> refusalReason = null;
            case REFUSED -> refusalReason = needed(step.reason(), "/reason", "say why the question is refused");
            case PUT -> put = needed(step.put(), "/put", "say whether it was put IN_PERSON or READ_OUT");
            case ANSWERED -> answer(step, today);
        }
        status = step.to();
        touch(now, audience());
    }

    private void answer(QuestionStep step, LocalDate today) {
        response = needed(step.response(), "/response", "give the answer");
        respondent = step.respondent();
        var on = step.answeredOn() == null ? today : step.answeredOn();
        if (on.isAfter(today) || on.isBefore(CouncilTime.day(receivedAt))) {
            throw new InvalidInput(Fault.at("/answeredOn",
                    "answeredOn is %s; it lies between %s, when the question was received, and today, %s."
                            .formatted(on, CouncilTime.day(receivedAt), today)));
        }
        answeredOn = on;
    }

    private static <T> T needed(@Nullable T given, String pointer, String what) {
        if (given == null || given.toString().isBlank()) {
            throw new InvalidInput(Fault.at(pointer, "%s is missing; %s.".formatted(pointer.substring(1), what)));
        }
        return given;
    }

    /** For whom it exists. */
    Audience audience() {
        return switch (status) {
            case RECEIVED, ACCEPTED, REFUSED -> Audience.DRAFT;
            case PUT, ANSWERED, WRITTEN_TO_FOLLOW -> Audience.PUBLIC;
        };
    }

    QuestionView view(Caller caller) {
        var named = publishName || caller.mayRead(Audience.DRAFT);
        return new QuestionView(id(), meetingId, named ? askerName : null, publishName, connection, text,
                CouncilTime.at(receivedAt), status, refusalReason, put, response, respondent, answeredOn,
                named ? source : null, createdAt(),
                modifiedAtFor(caller), versionFor(caller));
    }

    UUID meetingId() {
        return meetingId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    QuestionStatus status() {
        return status;
    }
}
