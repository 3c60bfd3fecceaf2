package org.openscrutiny.performance.chart;

/** How a point is marked: each by a shape of its own, so that nobody needs colours. */
enum Marker {

    FIGURE("Figure"), PROVISIONAL("Provisional figure"), COMMON_CAUSE("Ordinary variation"), IMPROVEMENT(
            "Special cause, improvement"), CONCERN("Special cause, concern"), NEUTRAL(
                    "Special cause, neither better nor worse"), EXCLUDED("Shown, but no part of the limits");

    private final String meaning;

    Marker(String meaning) {
        this.meaning = meaning;
    }

    /** As the key says it. */
    String meaning() {
        return meaning;
    }
}
