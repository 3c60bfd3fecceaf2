package org.openscrutiny.meetings.committee;

/** What kind of body it is. */
public enum CommitteeKind {
    SELECT_COMMITTEE, CABINET, COUNCIL, SUB_COMMITTEE, TASK_AND_FINISH
}
