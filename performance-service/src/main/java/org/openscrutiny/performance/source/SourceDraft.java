package org.openscrutiny.performance.source;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of a source.
 *
 * @param symbolSet what its symbols mean; EES where it is left out
 */
public record SourceDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Department for Education") String publisher,
        @NotBlank @Size(max = 500) @Schema(examples = "Permanent and fixed-period exclusions in England: 2015 to 2016") String title,
        @Nullable LocalDate publishedOn,
        @Size(max = 200) @Schema(examples = "Open Government Licence v3.0") @Nullable String licence,
        @Size(max = 1000) @Pattern(regexp = "https?://.*", message = "an address that starts with http:// or https://") @Nullable String url,
        @NotNull OfficialStatus officialStatus,
        @Nullable SymbolConvention symbolSet) {}
