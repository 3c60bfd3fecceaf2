package org.openscrutiny.meetings.pack;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.PageRange;

/**
 * One part of a pack.
 *
 * @param key    {@code front}, or the key of an item
 * @param pages  in the PDF; absent in a preview that was not set
 * @param sha256 of the part's JSON, in lower-case hexadecimal
 */
@Schema(name = "PackEntry")
public record PackEntry(String key, @Nullable String number, String title, @Nullable PageRange pages, String sha256) {}
