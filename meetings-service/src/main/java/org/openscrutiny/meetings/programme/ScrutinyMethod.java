package org.openscrutiny.meetings.programme;

/** How a committee looks into a topic. */
public enum ScrutinyMethod {
    INQUIRY, ONE_DAY_INQUIRY, STANDARD_ITEM, INFORMATION_UPDATE
}
