package org.openscrutiny.meetings.meeting;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The film of a meeting.
 *
 * @param publicUntil    the last day it is online for everybody
 * @param requestContact whom to ask for it afterwards
 */
@Embeddable
public record Webcast(
        @NotNull @Enumerated(EnumType.STRING) WebcastStatus status,
        @Size(max = 1000) @Nullable String url,
        @Schema(examples = "2018-01-18") @Nullable LocalDate publicUntil,
        @Size(max = 254) @Nullable String requestContact) {}
