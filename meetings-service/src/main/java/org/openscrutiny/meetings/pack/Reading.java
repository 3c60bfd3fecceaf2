package org.openscrutiny.meetings.pack;

import org.openscrutiny.meetings.pack.content.PackContent.Marking;

/**
 * What of the records a pack may take in.
 *
 * @param marking for whom the pack is
 * @param drafts  what is not published yet too; for previews by those who prepare it
 */
record Reading(Marking marking, boolean drafts) {

    /** Sessions and papers for members of the committee alone. */
    boolean membersOnly() {
        return marking != Marking.PUBLIC;
    }

    /** Exempt items and papers with their content. */
    boolean exempt() {
        return marking == Marking.EXEMPT;
    }
}
