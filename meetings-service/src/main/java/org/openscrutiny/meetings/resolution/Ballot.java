package org.openscrutiny.meetings.resolution;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/** One person's vote in a named vote. */
@Embeddable
public record Ballot(
        @NotNull @Column(name = "person_id") UUID personId,
        @NotNull @Enumerated(EnumType.STRING) Choice choice) {}
