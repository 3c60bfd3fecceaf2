package org.openscrutiny.performance.comparator;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group of the council's own, or one taken over from CIPFA's model; statistical neighbours come with the service.
 *
 * @param owner   any code of the area that compares itself
 * @param members any codes of those it is compared with, in order; never itself, nobody twice
 */
public record GroupDraft(@NotNull GroupKind kind, @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 9) @Schema(examples = "E06000060") String owner,
        @NotNull @Size(min = 1, max = 200) List<@NotBlank @Size(max = 9) String> members) {}
