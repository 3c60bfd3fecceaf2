package org.openscrutiny.meetings.pack;

import org.openscrutiny.meetings.pack.content.PackContent;

/**
 * A pack as set.
 *
 * @param content with the page ranges that the PDF has
 * @param pages   of the PDF
 * @param html    UTF-8
 */
record SetPack(PackContent content, int pages, byte[] pdf, byte[] html) {}
