package org.openscrutiny.meetings.action;

/** What has become of an action; an open one is carried forward from meeting to meeting. */
public enum ActionStatus {
    OPEN, DONE, CANCELLED
}
