package org.openscrutiny.meetings.evidence;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the key under the notes.
 *
 * @param personId who that is; absent where nobody is known by the printed name
 */
public record KeyEntryDraft(
        @NotBlank @Size(max = 60) @Schema(examples = "GRW") String initials,
        @NotBlank @Size(max = 200) @Schema(examples = "Gladys Rhodes White") String printedName,
        @Nullable UUID personId) {}
