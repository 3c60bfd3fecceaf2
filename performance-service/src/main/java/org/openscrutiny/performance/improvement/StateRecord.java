package org.openscrutiny.performance.improvement;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.step.RecordedStep;

/** One step of an action's state, with who recorded it; never changed. */
@Entity
@Immutable
@Table(name = "action_state_changes")
class StateRecord extends RecordedStep {

    @Column(name = "action_id")
    private UUID actionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable ActionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ActionState to;

    @Column(name = "changed_on")
    private LocalDate on;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StateRecord() {
    }

    StateRecord(UUID actionId, StateChange change, String caller) {
        super(change.reason(), change.recordedAt(), caller);
        this.actionId = actionId;
        this.from = change.from();
        this.to = change.to();
        this.on = change.on();
    }

    StateChange view() {
        return new StateChange(from, to, on, reason(), recordedAt());
    }
}
