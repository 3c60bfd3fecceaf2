package org.openscrutiny.performance.binding;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.ObservationStatus;

/**
 * From where an indicator takes its figures.
 *
 * @param indicator         its code
 * @param dataSet           the id of the data set
 * @param valueColumn       the data set's indicator
 * @param numeratorColumn   what the value is made of, where the data set has it
 * @param denominatorColumn the same
 * @param items             one item of each filter of the data set, by id
 * @param levels            of which places figures are taken: NAT, REG, LA; all three if left out
 * @param areas             of which areas alone, by any of their codes; every one of these levels if left out
 * @param snapshotDay       of reporting years: the day of the snapshot, such as 09-30
 * @param status            of the figures; FINAL if left out
 * @param sourceId          the source that the figures name
 */
@Schema(name = "DataSetBindingDraft", example = "{\"indicator\": \"permanent-exclusion-rate\", \"dataSet\": \"permanent-exclusions-la\", \"valueColumn\": \"perm_excl_rate\", \"numeratorColumn\": \"perm_excl\", \"denominatorColumn\": \"headcount\", \"items\": [\"education_phase:total\"]}")
record BindingDraft(
        @NotBlank @Size(max = 80) String indicator,
        @NotBlank @Size(max = 80) String dataSet,
        @NotBlank @Size(max = 200) String valueColumn,
        @Size(min = 1, max = 200) @Nullable String numeratorColumn,
        @Size(min = 1, max = 200) @Nullable String denominatorColumn,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 300) String> items,
        @Size(min = 1, max = 3) @Nullable List<@NotBlank @Pattern(regexp = "NAT|REG|LA", message = "NAT, REG or LA") String> levels,
        @Size(min = 1, max = 500) @Nullable List<@NotBlank @Size(max = 9) String> areas,
        @Pattern(regexp = "(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31", message = "a day that every year has, such as 09-30") @Nullable String snapshotDay,
        @Nullable ObservationStatus status,
        @Nullable UUID sourceId) {

    static final List<String> ALL_LEVELS = List.of("NAT", "REG", "LA");

    List<String> itemsOrNone() {
        return items == null ? List.of() : items;
    }

    List<String> levelsOrAll() {
        return levels == null ? ALL_LEVELS : levels.stream().distinct().toList();
    }

    /** None for every area. */
    List<String> areasNamed() {
        return areas == null ? List.of() : areas.stream().distinct().toList();
    }

    ObservationStatus statusOrFinal() {
        return status == null ? ObservationStatus.FINAL : status;
    }
}
