package org.openscrutiny.meetings.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Lists of a document, which are absent where they would be empty. */
final class Parts {

    private Parts() {
    }

    static <T> @Nullable List<T> some(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
