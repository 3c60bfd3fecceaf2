package org.openscrutiny.meetings.rendering;

import java.util.Map;

/**
 * A PDF with the pages it came to.
 *
 * @param pages  how many
 * @param pageOf the page, counted from 1, on which each element that has an id ends
 */
public record RenderedPdf(byte[] bytes, int pages, Map<String, Integer> pageOf) {

    public RenderedPdf {
        pageOf = Map.copyOf(pageOf);
    }
}
