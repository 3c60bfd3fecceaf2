package org.openscrutiny.meetings.pack.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages of the PDF, counted from 1, both included. */
@Schema(name = "PageRange")
public record PageRange(int from, int to) {

    /** As printed: {@code 7} or {@code 7 - 20}. */
    public String printed() {
        return from == to ? Integer.toString(from) : from + " - " + to;
    }
}
