package org.openscrutiny.meetings.pack.content;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything one pack shows to one audience.
 *
 * @param marking whom it is for
 * @param issue   which issue of the pack this is, as printed in its footer
 * @param items   the items that have papers, in the order of business
 */
@Schema(name = "PackContent")
public record PackContent(Marking marking, Issue issue, FrontSheet front, List<ItemPapers> items) {

    /** For whom a pack was put together; a pack of one marking holds nothing of a stricter one. */
    @Schema(name = "PackMarking")
    public enum Marking {
        PUBLIC, MEMBERS, EXEMPT
    }

    /**
     * @param version absent in a preview
     * @param label   as printed, such as "Version 2" or "Preview"
     */
    @Schema(name = "PackIssue")
    public record Issue(@Nullable Integer version, String label) {}

    public PackContent {
        items = List.copyOf(items);
    }

    /** As set, such as in the title of the document. */
    public String title() {
        return front.committee() + ", " + PrintedDates.fullDate(front.date()) + ": agenda pack";
    }

    /** The same content with the page range of each item as the rendered document has it, by {@link ItemPapers#key}. */
    public PackContent withPages(Map<String, PageRange> pages) {
        return new PackContent(marking, issue, front.withPages(pages), items);
    }
}
