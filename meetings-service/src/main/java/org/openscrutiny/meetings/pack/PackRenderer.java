package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.openscrutiny.meetings.pack.content.ItemPapers;
import org.openscrutiny.meetings.pack.content.MinutesPaper;
import org.openscrutiny.meetings.pack.content.PackContent;
import org.openscrutiny.meetings.pack.content.PageRange;
import org.openscrutiny.meetings.rendering.DocumentRenderer;
import org.openscrutiny.meetings.rendering.RenderedPdf;

/** Sets a pack as PDF and as HTML; the page ranges on both front sheets are those of the PDF. */
@Singleton
class PackRenderer {

    private static final String DOCTYPE = "<!DOCTYPE html>\n";
    // Page numbers are narrower than their column, so the second layout is the first again; a third would be a fault.
    private static final int MOST_LAYOUTS = 3;

    private final DocumentRenderer documents;
    private final String printStyle = read("print.css");
    private final String screenStyle = read("screen.css");

    PackRenderer(DocumentRenderer documents) {
        this.documents = documents;
    }

    SetPack set(PackContent content) {
        var paged = content.withPages(ranges(content, documents.pagesOf(page(content))));
        for (var layout = 2; layout <= MOST_LAYOUTS; layout++) {
            var pdf = documents.pdf(page(paged));
            var found = ranges(content, pdf);
            var again = content.withPages(found);
            if (again.equals(paged)) {
                return new SetPack(paged, pdf.pages(), pdf.bytes(), html(paged));
            }
            paged = again;
        }
        throw new IllegalStateException("The page numbers of a pack do not settle");
    }

    /** For a browser; without page numbers unless the content has them. */
    byte[] html(PackContent content) {
        return (DOCTYPE + PackTemplates.pack(content, false, screenStyle).render()).getBytes(UTF_8);
    }

    /** Minutes on their own, for a browser. */
    byte[] html(MinutesPaper minutes) {
        return (DOCTYPE + PackTemplates.minutesPage(minutes, false, screenStyle).render()).getBytes(UTF_8);
    }

    /** Minutes on their own, for paper. */
    byte[] pdf(MinutesPaper minutes) {
        return documents.pdf(PackTemplates.minutesPage(minutes, true, printStyle).render()).bytes();
    }

    private String page(PackContent content) {
        return PackTemplates.pack(content, true, printStyle).render();
    }

    private static Map<String, PageRange> ranges(PackContent content, Map<String, Integer> pageOf) {
        var ranges = new HashMap<String, PageRange>();
        for (var item : content.items()) {
            ranges.put(item.key(), new PageRange(firstPage(pageOf, item), pageOf(pageOf, item.key() + "-end")));
        }
        return ranges;
    }

    /** From where an item starts to before the next one does: what a reader finds who counts. */
    private static Map<String, PageRange> ranges(PackContent content, RenderedPdf pdf) {
        var ranges = new HashMap<String, PageRange>();
        var last = pdf.pages();
        for (var i = content.items().size() - 1; i >= 0; i--) {
            ItemPapers item = content.items().get(i);
            var first = firstPage(pdf.pageOf(), item);
            ranges.put(item.key(), new PageRange(first, last));
            last = first - 1;
        }
        return ranges;
    }

    /** That of its heading: an element that spans pages counts as standing on its last. */
    private static int firstPage(Map<String, Integer> pageOf, ItemPapers item) {
        return pageOf(pageOf, item.key() + "-title");
    }

    private static int pageOf(Map<String, Integer> pageOf, String id) {
        var page = pageOf.get(id);
        if (page == null) {
            throw new IllegalStateException("The page has no element " + id);
        }
        return page;
    }

    private static String read(String style) {
        try (var css = PackRenderer.class.getResourceAsStream("/templates/pack/" + style)) {
            if (css == null) {
                throw new IllegalStateException("The style " + style + " is missing");
            }
            return new String(css.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The style " + style + " cannot be read", unreadable);
        }
    }
}
