package org.openscrutiny.recommendations.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.AddresseeKind;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.storage.record.Recorded;

/** An addressee's answer; never changed, only followed by another. */
@Entity
@Immutable
@Table(name = "executive_responses")
class ExecutiveResponse extends Recorded {

    @Column(name = "recommendation_id")
    private UUID recommendationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "addressee_kind")
    private AddresseeKind addresseeKind;

    @Column(name = "addressee_name")
    private String addresseeName;

    @Column(name = "leads")
    private boolean leading;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private boolean collective;

    private @Nullable String narrative;

    @Column(name = "planned_actions")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> plannedActions;

    @Column(name = "part_responses")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LabelledText> partResponses;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "meeting_id")
    private @Nullable UUID meetingId;

    @Column(name = "meeting_title")
    private @Nullable String meetingTitle;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected ExecutiveResponse() {
    }

    /** @param effectiveOn the day from which it counts: that of the decision, or the earliest it can have been taken on */
    ExecutiveResponse(UUID recommendationId, Addressee addressee, boolean leading, ResponseDraft draft,
            @Nullable MeetingSeen meeting, LocalDate effectiveOn, Instant now, String by) {
        super(now);
        this.recommendationId = recommendationId;
        addresseeKind = addressee.kind();
        addresseeName = addressee.name();
        this.leading = leading;
        decision = draft.decision();
        collective = Boolean.TRUE.equals(draft.collective());
        narrative = draft.narrative();
        plannedActions = draft.plannedActions() == null ? List.of() : List.copyOf(draft.plannedActions());
        partResponses = draft.partResponses() == null ? List.of() : List.copyOf(draft.partResponses());
        decidedOn = draft.decidedOn();
        this.effectiveOn = effectiveOn;
        meetingId = meeting == null ? null : meeting.id();
        meetingTitle = meeting == null ? null : meeting.title();
        reason = draft.reason();
        source = draft.source();
        recordedBy = by;
    }

    Decision decision() {
        return decision;
    }
}
