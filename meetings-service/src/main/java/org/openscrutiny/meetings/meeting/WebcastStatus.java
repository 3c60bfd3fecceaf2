package org.openscrutiny.meetings.meeting;

/** Whether the meeting can be watched; MAY_BE_FILMED is what an agenda says beforehand. */
public enum WebcastStatus {
    MAY_BE_FILMED, WEBCAST, NOT_WEBCAST
}
