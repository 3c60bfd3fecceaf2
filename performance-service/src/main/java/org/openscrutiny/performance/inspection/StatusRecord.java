package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.step.RecordedStep;

/** One step of an inspection's status, with who recorded it; never changed. */
@Entity
@Immutable
@Table(name = "inspection_status_changes")
class StatusRecord extends RecordedStep {

    @Column(name = "inspection_id")
    private UUID inspectionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable InspectionStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private InspectionStatus to;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StatusRecord() {
    }

    StatusRecord(UUID inspectionId, @Nullable InspectionStatus from, InspectionStatus to, @Nullable String reason,
            Instant now, String caller) {
        super(reason, now, caller);
        this.inspectionId = inspectionId;
        this.from = from;
        this.to = to;
    }

    StatusChange view() {
        return new StatusChange(from, to, reason(), recordedAt());
    }
}
