package org.openscrutiny.performance.area;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A place through time.
 *
 * @param id    the number by which tables know it; never leaves the service
 * @param codes every code it has had, oldest first; never empty
 */
public record Area(int id, String name, AreaLevel level, @Nullable String oldLaCode, @Nullable Integer parentId,
        List<AreaCode> codes) {

    /** The code in use, or the last one. */
    public String code() {
        return codes.get(codes.size() - 1).code();
    }

    /** The code that was in use on a day; the nearest one for a day before the first or after the last. */
    public String codeOn(LocalDate day) {
        var first = codes.get(0);
        if (first.validFrom() != null && day.isBefore(first.validFrom())) {
            return first.code();
        }
        return codes.stream().filter(code -> code.holdsOn(day)).findFirst().map(AreaCode::code).orElseGet(this::code);
    }

    public AreaSummary summary() {
        return new AreaSummary(code(), name, level, oldLaCode);
    }
}
