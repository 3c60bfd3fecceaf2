package org.openscrutiny.meetings.pack;

import java.util.List;

import org.openscrutiny.meetings.pack.content.PackContent;

/**
 * A pack put together, not yet set.
 *
 * @param silent  parts that a sister keeps and did not give, or only as last known: she may answer later
 * @param missing parts that she says are not there for these readers
 */
record Assembled(PackContent content, List<SourceUsed> sources, List<String> silent, List<String> missing) {

    boolean complete() {
        return silent.isEmpty() && missing.isEmpty();
    }
}
