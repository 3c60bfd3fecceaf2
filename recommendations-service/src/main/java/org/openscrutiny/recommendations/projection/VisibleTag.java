package org.openscrutiny.recommendations.projection;

import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** The tag of a record that was read without its entity; the same one {@code Recorded.tagFor} gives. */
public final class VisibleTag {

    private VisibleTag() {
    }

    /** @param visible the version this caller may know of */
    public static String of(Caller caller, long visible) {
        return caller.mayRead(Audience.EXEMPT) ? Long.toString(visible) : "o" + visible;
    }
}
