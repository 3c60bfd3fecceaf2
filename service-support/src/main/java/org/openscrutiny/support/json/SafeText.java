package org.openscrutiny.support.json;

import org.jspecify.annotations.Nullable;

/** What a text may hold so that it is stored and given back exactly as it came. */
public final class SafeText {

    private SafeText() {
    }

    /**
     * What keeps this text from being stored as it is, in plain English, or null if nothing does: PostgreSQL takes no
     * U+0000, and half a surrogate pair has no UTF-8 form, so that it would come back as a question mark.
     */
    public static @Nullable String fault(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0) {
                return "The text holds the character U+0000, which cannot be stored; leave it out.";
            }
            if (Character.isHighSurrogate(unit) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return "The text holds half of a surrogate pair (U+%04X), which is no character; send both halves or none."
                        .formatted((int) unit);
            }
        }
        return null;
    }
}
