package org.openscrutiny.meetings.evidence;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An outcome a question has had, and since when the record says so. */
@Embeddable
public record OutcomeRecord(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "recorded_at") Instant recordedAt) {}
