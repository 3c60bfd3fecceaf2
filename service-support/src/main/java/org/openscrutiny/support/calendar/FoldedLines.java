package org.openscrutiny.support.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lines of iCalendar at the length that RFC 5545, section 3.1 allows. */
public final class FoldedLines {

    /** Octets in a line, its end not counted. */
    public static final int LONGEST = 75;

    private FoldedLines() {
    }

    /**
     * The same stream in lines of at most 75 octets, parted between characters: ical4j counts characters, of which some
     * take several octets.
     *
     * @param unfolded as a library writes it with folding off; its lines end in CR LF
     */
    public static String of(String unfolded) {
        var out = new StringBuilder(unfolded.length());
        int octets = 0;
        for (int i = 0; i < unfolded.length(); i = unfolded.offsetByCodePoints(i, 1)) {
            var character = Character.toString(unfolded.codePointAt(i));
            var size = character.getBytes(UTF_8).length;
            if (character.equals("\r") || character.equals("\n")) {
                octets = 0;
            } else if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            out.append(character);
        }
        return out.toString();
    }
}
