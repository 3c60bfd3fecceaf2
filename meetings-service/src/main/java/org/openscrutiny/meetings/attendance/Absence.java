package org.openscrutiny.meetings.attendance;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

/** A time out of the room during the meeting; for good if it has no end. */
@Embeddable
public record Absence(
        @NotNull @Column(name = "from_at") Instant fromAt,
        @Column(name = "until_at") @Nullable Instant untilAt,
        @NotNull @Enumerated(EnumType.STRING) AbsenceReason reason) {}
