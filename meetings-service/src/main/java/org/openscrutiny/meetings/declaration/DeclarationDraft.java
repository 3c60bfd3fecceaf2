package org.openscrutiny.meetings.declaration;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * What a client may say of a declared interest.
 *
 * @param printedName   the name as these minutes print it, where it differs from the person's
 * @param itemId        the item it touches; absent where it was made for the whole meeting
 * @param kind          UNSPECIFIED unless the minutes say which
 * @param bodies        the bodies the interest lies in, each as printed
 * @param participation UNKNOWN unless the minutes say what the person did; the default
 * @param sensitive     Localism Act 2011, section 32: nature, bodies and source are then withheld from the public; false by
 *                      default
 */
public record DeclarationDraft(
        @NotNull UUID personId,
        @Size(max = 200) @Schema(examples = "Ms I Darby") @Nullable String printedName,
        @Nullable UUID itemId,
        @NotNull DeclarationKind kind,
        @Size(max = 2000) @Schema(examples = "Governor") @Nullable String nature,
        @Size(max = 20) @Schema(examples = "[\"Chiltern Way Federation\"]") @Nullable List<@NotBlank @Size(max = 300) String> bodies,
        @Nullable Participation participation,
        @Schema(examples = "false") @Nullable Boolean sensitive,
        @Valid @Nullable Source source) {}
