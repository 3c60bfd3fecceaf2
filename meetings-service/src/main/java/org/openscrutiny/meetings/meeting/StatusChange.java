package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** One step a meeting took; only ever added. */
@Entity
@Table(name = "meeting_status_changes")
class StatusChange {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private MeetingStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private MeetingStatus toStatus;

    private Instant at;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private @Nullable String reason;

    @Column(name = "replacement_id")
    private @Nullable UUID replacementId;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StatusChange() {
    }

    StatusChange(UUID meetingId, MeetingStatus from, StatusChangeDraft step, Instant at, String recordedBy,
            Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.meetingId = meetingId;
        fromStatus = from;
        toStatus = step.to();
        this.at = at;
        this.recordedBy = recordedBy;
        recordedAt = now;
        reason = step.reason();
        replacementId = step.replacementId();
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    MeetingStatus from() {
        return fromStatus;
    }

    MeetingStatus to() {
        return toStatus;
    }

    Instant at() {
        return at;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID replacementId() {
        return replacementId;
    }
}
