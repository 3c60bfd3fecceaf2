package org.openscrutiny.meetings.agenda;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says of somebody who contributes to an item: a named person, or a group of unnamed ones.
 *
 * @param order           place among the contributors, from 1; at the end where it is left out
 * @param personId        who it is, where that is known
 * @param printedName     the name as this agenda prints it; the person's display name where it is left out
 * @param groupLabel      for a group: what the agenda calls it
 * @param roleTitleAtTime the title this agenda gives, as printed, though another item may give another
 */
public record ContributionDraft(
        @Positive @Schema(examples = "1") @Nullable Integer order,
        @Nullable UUID personId,
        @Size(min = 1, max = 200) @Schema(examples = "Mrs Carol Douch") @Nullable String printedName,
        @Size(min = 1, max = 200) @Schema(examples = "young people") @Nullable String groupLabel,
        @Size(max = 300) @Schema(examples = "Service Director, Children's Social Care") @Nullable String roleTitleAtTime,
        @NotNull Capacity capacity) {}
