package org.openscrutiny.performance.dataset;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a data set's version, written 2.0 or, after a correction, 2.0.1. */
public record VersionNumber(int major, int minor, int patch) implements Comparable<VersionNumber> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?");
    private static final Comparator<VersionNumber> BY_AGE = Comparator.comparingInt(VersionNumber::major)
            .thenComparingInt(VersionNumber::minor)
            .thenComparingInt(VersionNumber::patch);

    public static final VersionNumber FIRST = new VersionNumber(1, 0, 0);

    /** Empty if it is none; 2.0 and 2.0.0 are the same. */
    public static Optional<VersionNumber> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new VersionNumber(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)),
                        written.group(3) == null ? 0 : Integer.parseInt(written.group(3))))
                : Optional.empty();
    }

    public VersionNumber next(VersionKind kind) {
        return switch (kind) {
            case FIRST -> FIRST;
            case MAJOR -> new VersionNumber(major + 1, 0, 0);
            case MINOR -> new VersionNumber(major, minor + 1, 0);
            case PATCH -> new VersionNumber(major, minor, patch + 1);
        };
    }

    @Override
    public int compareTo(VersionNumber other) {
        return BY_AGE.compare(this, other);
    }

    @Override
    public String toString() {
        return patch == 0 ? major + "." + minor : major + "." + minor + "." + patch;
    }
}
