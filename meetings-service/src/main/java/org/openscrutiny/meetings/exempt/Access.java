package org.openscrutiny.meetings.exempt;

/** Whether the public may read an item or a paper. EXEMPT is what councils print as "Part II". */
public enum Access {
    PUBLIC, EXEMPT
}
