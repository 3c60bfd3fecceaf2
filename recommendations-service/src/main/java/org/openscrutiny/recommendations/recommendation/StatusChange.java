package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;

/** A decision of the committee about a recommendation; never changed. */
@Entity
@Immutable
@Table(name = "recommendation_status_changes")
class StatusChange {

    @Id
    private UUID id;

    @Column(name = "recommendation_id")
    private UUID recommendationId;

    @Enumerated(EnumType.STRING)
    private Change change;

    private String reason;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "meeting_id")
    private @Nullable UUID meetingId;

    @Column(name = "meeting_title")
    private @Nullable String meetingTitle;

    @Column(name = "resolution_id")
    private @Nullable UUID resolutionId;

    @Enumerated(EnumType.STRING)
    private @Nullable SuccessionKind kind;

    @Column(name = "successor_ids")
    private List<UUID> successorIds;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StatusChange() {
    }

    StatusChange(UUID recommendationId, StatusChangeDraft draft, @Nullable MeetingSeen meeting, LocalDate decidedOn,
            Instant at, String by) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.recommendationId = recommendationId;
        change = draft.change();
        reason = draft.reason();
        this.decidedOn = decidedOn;
        meetingId = meeting == null ? null : meeting.id();
        meetingTitle = meeting == null ? null : meeting.title();
        resolutionId = draft.resolutionId();
        kind = draft.kind();
        successorIds = draft.successorIds() == null ? List.of() : List.copyOf(draft.successorIds());
        recordedAt = at.truncatedTo(ChronoUnit.MICROS);
        recordedBy = by;
    }

    StatusChangeView view(@Nullable Lifecycle lifecycle) {
        return new StatusChangeView(id, change, reason, decidedOn, meetingId, meetingTitle, resolutionId, kind,
                List.copyOf(successorIds), lifecycle, recordedAt);
    }
}
