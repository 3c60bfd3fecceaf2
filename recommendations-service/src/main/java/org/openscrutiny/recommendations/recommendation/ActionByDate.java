package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
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
import org.openscrutiny.recommendations.stated.Precision;

/** A date by which it is, or was, to be done; the original and each change stay. */
@Entity
@Immutable
@Table(name = "action_by_dates")
class ActionByDate {

    @Id
    private UUID id;

    @Column(name = "recommendation_id")
    private UUID recommendationId;

    private String text;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Precision precision;

    private boolean ongoing;

    private @Nullable String reason;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private boolean original;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected ActionByDate() {
    }

    ActionByDate(UUID recommendationId, ActionBy stated, @Nullable String reason, LocalDate effectiveOn, Instant at,
            String by) {
        var read = stated.read();
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.recommendationId = recommendationId;
        text = read.text();
        dueOn = read.date();
        precision = Objects.requireNonNullElse(read.precision(), Precision.TEXT);
        ongoing = Boolean.TRUE.equals(read.ongoing());
        this.reason = reason;
        this.effectiveOn = effectiveOn;
        recordedAt = at.truncatedTo(ChronoUnit.MICROS);
        recordedBy = by;
        original = reason == null;
    }

    /** @param originally the last day that was first stated */
    ActionByDateView view(@Nullable LocalDate originally) {
        return new ActionByDateView(id, new ActionBy(text, dueOn, precision, ongoing), original, reason, effectiveOn,
                original ? null : ActionBy.slippageDays(originally, dueOn), recordedAt);
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
