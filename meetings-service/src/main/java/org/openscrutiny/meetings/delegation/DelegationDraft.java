package org.openscrutiny.meetings.delegation;

import java.time.OffsetDateTime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of a delegation.
 *
 * @param effectiveAfter from when the office may decide; absent for "following the meeting": from the end of the meeting on
 */
public record DelegationDraft(
        @NotNull Delegate delegate,
        @NotNull Matter matter,
        @NotNull @Valid Scope scope,
        @Schema(examples = "2017-09-05T13:20:00+01:00") @Nullable OffsetDateTime effectiveAfter) {}
