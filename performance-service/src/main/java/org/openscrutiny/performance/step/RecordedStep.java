package org.openscrutiny.performance.step;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** One step that a record took, with who recorded it; only ever added. Ids are in the order of the steps. */
@MappedSuperclass
public abstract class RecordedStep {

    @Id
    private UUID id;

    private @Nullable String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected RecordedStep() {
    }

    protected RecordedStep(@Nullable String reason, Instant recordedAt, String recordedBy) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.reason = reason;
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        this.recordedBy = recordedBy;
    }

    protected @Nullable String reason() {
        return reason;
    }

    protected Instant recordedAt() {
        return recordedAt;
    }
}
