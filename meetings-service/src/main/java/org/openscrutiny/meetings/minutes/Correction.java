package org.openscrutiny.meetings.minutes;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note added to signed minutes, whose text itself never changes. */
@Embeddable
@Schema(name = "MinutesCorrection")
public record Correction(
        @NotBlank @Size(max = 4000) @Schema(examples = "In minute 4, read \"Mr D Babb\" for \"Mr D Watson\".") String text,
        @NotNull @Column(name = "made_on") LocalDate madeOn) {}
