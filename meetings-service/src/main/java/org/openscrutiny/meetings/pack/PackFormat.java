package org.openscrutiny.meetings.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

/** The forms a pack is served in. */
enum PackFormat {

    JSON(MediaType.APPLICATION_JSON), HTML("text/html;charset=UTF-8"), PDF("application/pdf");

    private final String mediaType;

    PackFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The media type without its charset. */
    String acceptable() {
        return mediaType.replaceFirst(";.*", "");
    }

    static Optional<PackFormat> named(String name) {
        return Arrays.stream(values()).filter(format -> format.lowerCase().equals(name)).findFirst();
    }

    /** The name of its columns, and of its file after the dot. */
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
