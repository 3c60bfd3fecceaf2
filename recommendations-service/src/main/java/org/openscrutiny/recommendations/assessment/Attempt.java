package org.openscrutiny.recommendations.assessment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.recommendation.History;
import org.openscrutiny.storage.audit.Actor;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * A Chairman's judgement whose delegation is being spent. There is one for a recommendation and a delegation, whatever is
 * repeated: its id never changes, so that a spending which arrives late still belongs to it.
 */
@Entity
@Table(name = "assessment_attempts")
class Attempt {

    @Id
    private UUID id;

    @Column(name = "recommendation_id")
    private UUID recommendationId;

    @Column(name = "review_id")
    private UUID reviewId;

    @Column(name = "delegation_id")
    private UUID delegationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Judgement judgement;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "meeting_title")
    private String meetingTitle;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    private @Nullable String refusal;

    @JdbcTypeCode(SqlTypes.JSON)
    private Actor actor;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Attempt() {
    }

    @SuppressWarnings("NullAway") // restate() fills the rest
    Attempt(UUID recommendationId, Judgement judgement, MeetingSeen meeting, Actor actor, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.recommendationId = recommendationId;
        delegationId = Objects.requireNonNull(judgement.delegationId());
        say(judgement, meeting, actor, now);
    }

    /**
     * The Chairman tries again, perhaps with another judgement: what was not confirmed was never a judgement.
     *
     * @throws RuleBroken delegation-spent, if this one was confirmed meanwhile
     */
    void restate(Judgement next, MeetingSeen meeting, Actor by, Instant now) {
        if (state == AttemptState.CONFIRMED) {
            throw new RuleBroken("delegation-spent",
                    "The delegation was already used to judge this recommendation (%s, on %s); another judgement needs another decision of the committee."
                            .formatted(judgement.rag(), judgement.decidedOn()));
        }
        say(next, meeting, by, now);
    }

    private void say(Judgement said, MeetingSeen meeting, Actor by, Instant now) {
        judgement = said;
        reviewId = Objects.requireNonNull(said.reviewId());
        meetingId = meeting.id();
        meetingTitle = meeting.title();
        actor = by;
        state = AttemptState.PENDING;
        refusal = null;
        startedAt = now.truncatedTo(ChronoUnit.MICROS);
        lookedAt = startedAt;
    }

    void refused(String why) {
        if (state == AttemptState.PENDING) {
            state = AttemptState.REFUSED;
            refusal = why;
        }
    }

    void givenUp() {
        if (state == AttemptState.PENDING) {
            state = AttemptState.GIVEN_UP;
        }
    }

    /**
     * Makes the judgement; call once.
     *
     * @param overtaken whether the committee closed the recommendation meanwhile
     */
    Assessment confirm(boolean overtaken) {
        state = AttemptState.CONFIRMED;
        return new Assessment(id, recommendationId, judgement, meetingId, meetingTitle, overtaken, startedAt,
                actor.name());
    }

    /** What it would add to the history of the recommendation. */
    History.Entry entry() {
        return judgement.entry(id);
    }

    boolean confirmed() {
        return state == AttemptState.CONFIRMED;
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    Actor actor() {
        return actor;
    }
}
