package org.openscrutiny.performance.dataquery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * What rows are sorted by: timePeriod, geographicLevel, location|LA, filter|ID or indicator|ID.
 */
@Schema(name = "SortField")
record SortField(@NotBlank @Size(max = 300) @Schema(examples = "timePeriod") String field,
        @NotNull Direction direction) {

    /** Which way. */
    @Schema(name = "SortDirection")
    enum Direction {
        Asc, Desc
    }

    /**
     * Reads {@code timePeriod|Desc}.
     *
     * @throws InvalidInput if it names no direction
     */
    static SortField parse(String text) {
        var bar = text.lastIndexOf('|');
        for (var direction : Direction.values()) {
            if (bar > 0 && text.substring(bar + 1).equals(direction.name())) {
                return new SortField(text.substring(0, bar), direction);
            }
        }
        throw new InvalidInput(Fault.in("sorts",
                "\"%s\" is no sort; it is written field, bar and Asc or Desc, such as timePeriod|Desc.".formatted(
                        Criteria.cut(text))));
    }
}
