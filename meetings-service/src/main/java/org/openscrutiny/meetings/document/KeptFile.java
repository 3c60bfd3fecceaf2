package org.openscrutiny.meetings.document;

import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes are kept and which no document names yet.
 *
 * @param contentType its kind, as its bytes show it
 * @param size        in bytes
 * @param words       to be searched; absent also where it has none
 * @param read        whether its words were looked for; otherwise that is made up for later
 */
public record KeptFile(String title, String fileName, String contentType, long size, String sha256,
        @Nullable String words, boolean read) {

    /** The same without its words, which are looked for later. */
    public KeptFile unread() {
        return new KeptFile(title, fileName, contentType, size, sha256, null, false);
    }
}
