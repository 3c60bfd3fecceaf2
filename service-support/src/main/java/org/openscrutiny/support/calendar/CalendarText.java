package org.openscrutiny.support.calendar;

import java.util.regex.Pattern;

/** Text as iCalendar can hold it (RFC 5545, section 3.3.11): one kind of line end, and no other control character but the tab. */
public final class CalendarText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private CalendarText() {
    }

    /** The same text, to be given to a library, which writes its line feeds as the standard asks; controls become spaces. */
    public static String of(String text) {
        return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll(" ");
    }
}
