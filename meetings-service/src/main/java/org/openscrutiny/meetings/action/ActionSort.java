package org.openscrutiny.meetings.action;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** How a list of actions is sorted; each ascending, ties by id. */
public enum ActionSort {
    /** In the order they were recorded. */
    RECORDED,
    /** By the day they are due; those without a day come last. */
    DUE;

    /** @param text as it stands in the query: {@code recorded} or {@code due} */
    static ActionSort of(@Nullable String text) {
        if (text == null || text.equals("recorded")) {
            return RECORDED;
        }
        if (text.equals("due")) {
            return DUE;
        }
        throw new InvalidInput(Fault.in("sort", "sort is \"%s\"; it takes recorded or due.".formatted(text)));
    }
}
