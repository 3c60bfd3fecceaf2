package org.openscrutiny.meetings.pack;

import java.util.Locale;

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

    /** The name of its columns, and of its file after the dot. */
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
