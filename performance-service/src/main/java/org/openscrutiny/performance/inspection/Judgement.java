package org.openscrutiny.performance.inspection;

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

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** A grade as published, or as corrected later; only the day on which a correction replaced it is ever added. */
@Entity
@Table(name = "judgements")
class Judgement {

    @Id
    private UUID id;

    @Column(name = "inspection_id", updatable = false)
    private UUID inspectionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private JudgementType type;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Grade grade;

    @Column(updatable = false)
    private String printed;

    @Column(name = "given_on", updatable = false)
    private LocalDate givenOn;

    @Column(name = "replaced_on")
    private @Nullable LocalDate replacedOn;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Judgement() {
    }

    Judgement(UUID inspectionId, JudgementDraft draft, Grade grade, LocalDate givenOn, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.inspectionId = inspectionId;
        this.type = draft.type();
        this.grade = grade;
        this.printed = draft.grade().strip();
        this.givenOn = givenOn;
        this.reason = draft.reason();
        this.recordedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void replacedOn(LocalDate day) {
        replacedOn = day;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    JudgementType type() {
        return type;
    }

    Grade grade() {
        return grade;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    JudgementView view() {
        return new JudgementView(id, type, type.label(), grade, printed, givenOn, replacedOn, reason);
    }
}
