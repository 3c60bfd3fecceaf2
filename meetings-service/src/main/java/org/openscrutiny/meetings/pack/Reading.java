package org.openscrutiny.meetings.pack;

import org.openscrutiny.meetings.pack.content.PackContent.Marking;

/**
 * What of the records a pack may take in.
 *
 * @param marking for whom the pack is
 * @param drafts  what is not published yet too; for previews by those who prepare it
 */
record Reading(Marking marking, boolean drafts) {

    /**
     * In SQL, whether an item {@code i} is read: two parameters, {@link #drafts} and {@link #exempt}. What stands under no
     * item is read.
     */
    static final String ITEM_IS_READ = "coalesce(i.audience = 'PUBLIC' or i.audience = 'DRAFT' and ? or i.audience = 'EXEMPT' and ?, true)";

    /** Sessions and papers for members of the committee alone. */
    boolean membersOnly() {
        return marking != Marking.PUBLIC;
    }

    /** Exempt items and papers with their content. */
    boolean exempt() {
        return marking == Marking.EXEMPT;
    }
}
