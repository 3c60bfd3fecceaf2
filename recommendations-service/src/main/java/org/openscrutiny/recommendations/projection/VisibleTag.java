package org.openscrutiny.recommendations.projection;

import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Caller;

/** The tag of a record that was read without its entity; the same one {@code Recorded.tagFor} gives. */
public final class VisibleTag {

    private VisibleTag() {
    }

    /** @param visible the version this caller may know of */
    public static String of(Caller caller, long visible) {
        return ChangeCount.of(caller).tag(visible).value();
    }
}
