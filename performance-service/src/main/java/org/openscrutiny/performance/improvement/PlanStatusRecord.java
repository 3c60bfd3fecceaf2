package org.openscrutiny.performance.improvement;

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

/** One step of a plan's status, with who recorded it; never changed. */
@Entity
@Immutable
@Table(name = "improvement_plan_status_changes")
class PlanStatusRecord {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable PlanStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private PlanStatus to;

    private @Nullable String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected PlanStatusRecord() {
    }

    PlanStatusRecord(UUID planId, PlanStatusChange change, String caller) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.planId = planId;
        this.from = change.from();
        this.to = change.to();
        this.reason = change.reason();
        this.recordedAt = change.recordedAt().truncatedTo(ChronoUnit.MICROS);
        this.recordedBy = caller;
    }

    PlanStatusChange view() {
        return new PlanStatusChange(from, to, reason, recordedAt);
    }
}
