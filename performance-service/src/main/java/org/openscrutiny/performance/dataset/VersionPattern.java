package org.openscrutiny.performance.dataset;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which version is asked for: one, such as 2.0, or the latest of some, such as {@code 2.*}, {@code 2.1.*} or {@code *}.
 *
 * @param major null for any, as are the others
 */
public record VersionPattern(@Nullable Integer major, @Nullable Integer minor, @Nullable Integer patch) {

    public static final VersionPattern LATEST = new VersionPattern(null, null, null);

    private static final Pattern OPEN = Pattern.compile("(\\d{1,6})\\.(?:(\\d{1,6})\\.)?\\*");

    /** Empty if it is neither a version nor a pattern of them. */
    public static Optional<VersionPattern> parse(String text) {
        if (text.equals("*")) {
            return Optional.of(LATEST);
        }
        var open = OPEN.matcher(text);
        if (open.matches()) {
            return Optional.of(new VersionPattern(Integer.valueOf(open.group(1)),
                    open.group(2) == null ? null : Integer.valueOf(open.group(2)), null));
        }
        return VersionNumber.parse(text).map(one -> new VersionPattern(one.major(), one.minor(), one.patch()));
    }

    public boolean holds(VersionNumber version) {
        return (major == null || major == version.major()) && (minor == null || minor == version.minor())
                && (patch == null || patch == version.patch());
    }
}
