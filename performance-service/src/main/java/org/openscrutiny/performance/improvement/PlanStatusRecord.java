package org.openscrutiny.performance.improvement;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.step.RecordedStep;

/** One step of a plan's status, with who recorded it; never changed. */
@Entity
@Immutable
@Table(name = "improvement_plan_status_changes")
class PlanStatusRecord extends RecordedStep {

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable PlanStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private PlanStatus to;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected PlanStatusRecord() {
    }

    PlanStatusRecord(UUID planId, PlanStatusChange change, String caller) {
        super(change.reason(), change.recordedAt(), caller);
        this.planId = planId;
        this.from = change.from();
        this.to = change.to();
    }

    PlanStatusChange view() {
        return new PlanStatusChange(from, to, reason(), recordedAt());
    }
}
