package org.openscrutiny.meetings.action;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** A step an action has taken. */
@Embeddable
public record ActionEvent(
        @Enumerated(EnumType.STRING) @Column(name = "status") ActionStatus to,
        @Column(name = "happened_on") LocalDate on,
        @Nullable String note) {}
