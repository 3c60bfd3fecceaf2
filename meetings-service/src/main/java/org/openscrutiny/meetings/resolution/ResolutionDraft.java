package org.openscrutiny.meetings.resolution;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/** What a client may say of a resolution. */
public record ResolutionDraft(
        @NotNull UUID itemId,
        @NotNull Verb verb,
        @NotBlank @Size(max = 20_000) @Schema(examples = "That the committee") String text,
        @Size(max = 50) @Nullable List<@Valid @NotNull Limb> limbs,
        @Valid @Nullable Source source) {}
