package org.openscrutiny.performance.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A filter of a data set's version.
 *
 * @param id     the column's name when it first appeared
 * @param column its name in this version's file
 */
@Schema(name = "DataSetFilter")
public record FilterColumn(@Schema(examples = "education_phase") String id,
        @Schema(examples = "education_phase") String column, @Schema(examples = "School type") String label,
        String hint, String groupColumn) {}
