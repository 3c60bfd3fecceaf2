package org.openscrutiny.meetings.clock;

/**
 * Days given against days needed.
 *
 * @param basis where the need is written; empty where no rule was in force
 */
public record Span(int given, int needed, String basis) {

    public boolean kept() {
        return given >= needed;
    }
}
