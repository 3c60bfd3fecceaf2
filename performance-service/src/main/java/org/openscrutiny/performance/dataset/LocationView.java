package org.openscrutiny.performance.dataset;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place of a version.
 *
 * @param id by which questions name it
 * @param in names and codes of it and of what it lies in, by level
 */
@Schema(name = "DataSetLocation")
public record LocationView(@Schema(examples = "LA|code|E10000002") String id, @Schema(examples = "LA") String level,
        @Schema(examples = "Buckinghamshire") String label, Map<String, Map<String, String>> in) {}
