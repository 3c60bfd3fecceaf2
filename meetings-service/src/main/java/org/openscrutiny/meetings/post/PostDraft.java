package org.openscrutiny.meetings.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a post. */
public record PostDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Cabinet Member for Children's Services") String title,
        @NotNull PostKind kind) {}
