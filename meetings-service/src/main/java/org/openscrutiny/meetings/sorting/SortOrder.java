package org.openscrutiny.meetings.sorting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** By which of its keys a list is sorted, and which way; ties are always by id, the same way. */
public record SortOrder(String key, boolean descending) {

    /**
     * @param asked a key, or a key after "-" for the other way round; absent for the first key, ascending
     * @param keys  those the list can be sorted by
     * @throws InvalidInput for any other
     */
    public static SortOrder of(@Nullable String asked, String... keys) {
        if (asked == null) {
            return new SortOrder(keys[0], false);
        }
        var descending = asked.startsWith("-");
        var key = descending ? asked.substring(1) : asked;
        if (!List.of(keys).contains(key)) {
            var known = Arrays.stream(keys).flatMap(k -> Stream.of(k, "-" + k)).toList();
            throw new InvalidInput(Fault.in("sort",
                    "sort is \"%s\"; this list takes one of %s.".formatted(asked, String.join(", ", known))));
        }
        return new SortOrder(key, descending);
    }

    /** In HQL or SQL, what each column of the order is followed by. */
    public String direction() {
        return descending ? " desc" : "";
    }

    /** In HQL or SQL, how the columns of a row beyond a position compare with those of the position. */
    public String beyond() {
        return descending ? "<" : ">";
    }
}
