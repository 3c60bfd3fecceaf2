package org.openscrutiny.recommendations.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.storage.record.Recorded;

/** A judgement that stands; never changed, only followed by another. */
@Entity
@Immutable
@Table(name = "assessments")
class Assessment extends Recorded {

    @Column(name = "recommendation_id")
    private UUID recommendationId;

    @Column(name = "review_id")
    private @Nullable UUID reviewId;

    @Enumerated(EnumType.STRING)
    private Rag rag;

    private boolean concluding;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    private DecidedBy decidedBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "delegation_id")
    private @Nullable UUID delegationId;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "meeting_title")
    private String meetingTitle;

    @Column(name = "resolution_id")
    private @Nullable UUID resolutionId;

    private @Nullable String rationale;

    private boolean overtaken;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Assessment() {
    }

    /**
     * @param id        the id under which the delegation was spent, or null for a new one
     * @param overtaken whether the committee had closed the recommendation before this came to stand
     */
    Assessment(@Nullable UUID id, UUID recommendationId, Judgement judgement, UUID meetingId, String meetingTitle,
            boolean overtaken, Instant now, String by) {
        super(id, now);
        this.recommendationId = recommendationId;
        reviewId = judgement.reviewId();
        rag = judgement.rag();
        concluding = judgement.concluding();
        decidedBy = judgement.decidedBy();
        decidedOn = judgement.decidedOn();
        delegationId = judgement.delegationId();
        this.meetingId = meetingId;
        this.meetingTitle = meetingTitle;
        resolutionId = judgement.resolutionId();
        rationale = judgement.rationale();
        this.overtaken = overtaken;
        recordedBy = by;
    }
}
