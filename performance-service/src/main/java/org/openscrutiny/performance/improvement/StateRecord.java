package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.LocalDate;
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

/** One step of an action's state, with who recorded it; never changed. */
@Entity
@Immutable
@Table(name = "action_state_changes")
class StateRecord {

    @Id
    private UUID id;

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

    private @Nullable String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StateRecord() {
    }

    StateRecord(UUID actionId, StateChange change, String caller) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.actionId = actionId;
        this.from = change.from();
        this.to = change.to();
        this.on = change.on();
        this.reason = change.reason();
        this.recordedAt = change.recordedAt().truncatedTo(ChronoUnit.MICROS);
        this.recordedBy = caller;
    }

    StateChange view() {
        return new StateChange(from, to, on, reason, recordedAt);
    }
}
