package org.openscrutiny.performance.dataset;

import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has another name since the version before and is still the same, so that it keeps its id.
 *
 * @param indicators from the id to the column of this file
 * @param filters    from the id to the column of this file
 * @param items      from the id to the label in this file
 */
@Schema(name = "Renames", example = "{\"indicators\": {\"enrolments\": \"number_of_enrolments\"}, \"items\": {\"school_type:total\": \"State-funded primary and secondary\"}}")
public record Renames(
        @Size(max = 1000) @Nullable Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 200) String> indicators,
        @Size(max = 1000) @Nullable Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 200) String> filters,
        @Size(max = 1000) @Nullable Map<@NotBlank @Size(max = 300) String, @NotBlank @Size(max = 300) String> items) {

    static final Renames NONE = new Renames(null, null, null);

    Map<String, String> ofIndicators() {
        return indicators == null ? Map.of() : indicators;
    }

    Map<String, String> ofFilters() {
        return filters == null ? Map.of() : filters;
    }

    Map<String, String> ofItems() {
        return items == null ? Map.of() : items;
    }
}
