package org.openscrutiny.meetings.search;

/** Marks the words found in a passage; everything else is escaped, whatever somebody wrote into a record. */
final class Highlight {

    // Characters of the private use area: a paper that holds them loses them.
    static final char START = '\uE000';
    static final char STOP = '\uE001';

    private Highlight() {
    }

    static String html(String marked) {
        var html = new StringBuilder(marked.length() + 32);
        for (var at = 0; at < marked.length(); at++) {
            switch (marked.charAt(at)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case START -> html.append("<mark>");
                case STOP -> html.append("</mark>");
                default -> html.append(marked.charAt(at));
            }
        }
        return html.toString();
    }
}
