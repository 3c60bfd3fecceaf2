package org.openscrutiny.performance.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An indicator of a data set's version.
 *
 * @param id       by which questions name it: the column's name when it first appeared
 * @param column   its name in this version's file
 * @param unit     as in the metadata; empty for a plain number
 * @param decimals to show
 */
@Schema(name = "DataSetIndicator")
public record IndicatorColumn(@Schema(examples = "perm_excl_rate") String id,
        @Schema(examples = "perm_excl_rate") String column,
        @Schema(examples = "Permanent exclusion rate") String label, @Schema(examples = "%") String unit, int decimals,
        String grouping) {}
