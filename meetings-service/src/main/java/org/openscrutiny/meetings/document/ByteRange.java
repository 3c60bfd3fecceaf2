package org.openscrutiny.meetings.document;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One range of bytes (RFC 9110, section 14).
 *
 * @param first counted from 0
 * @param last  inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /** Whether the header asks for one range of bytes at all; anything else is left aside and the whole is sent. */
    static boolean isAsked(@Nullable String header) {
        return header != null && !header.equals("bytes=-") && SINGLE.matcher(header).matches();
    }

    /** The range the header asks for; empty where the file has no such bytes (416). */
    static Optional<ByteRange> of(String header, long size) {
        var match = SINGLE.matcher(header);
        if (!match.matches()) {
            return Optional.empty();
        }
        var from = match.group(1);
        var to = match.group(2);
        if (from.isEmpty()) {
            var wanted = Long.parseLong(to);
            return wanted == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, size - wanted), size - 1));
        }
        var first = Long.parseLong(from);
        var last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }
}
