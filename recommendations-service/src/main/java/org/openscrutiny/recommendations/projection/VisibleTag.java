package org.openscrutiny.recommendations.projection;

import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** The tag of a record that was read without its entity; the same one {@code Recorded.tagFor} gives. */
public final class VisibleTag {

    private VisibleTag() {
    }

    /** Whether this caller is told of every change, as {@code Recorded} has it: every reader of more than the public. */
    public static boolean seesAll(Caller caller) {
        return caller.mayRead(Audience.MEMBERS);
    }

    /** @param visible the version this caller may know of */
    public static String of(Caller caller, long visible) {
        return seesAll(caller) ? Long.toString(visible) : "o" + visible;
    }
}
