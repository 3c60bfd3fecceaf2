package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** One step of an inspection's status, with who recorded it; never changed. */
@Entity
@Immutable
@Table(name = "inspection_status_changes")
class StatusRecord {

    @Id
    private UUID id;

    @Column(name = "inspection_id")
    private UUID inspectionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable InspectionStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private InspectionStatus to;

    private @Nullable String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StatusRecord() {
    }

    StatusRecord(UUID inspectionId, @Nullable InspectionStatus from, InspectionStatus to, @Nullable String reason,
            Instant now, String caller) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.inspectionId = inspectionId;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.recordedBy = caller;
    }

    StatusChange view() {
        return new StatusChange(from, to, reason, recordedAt);
    }
}
