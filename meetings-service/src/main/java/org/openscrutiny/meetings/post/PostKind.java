package org.openscrutiny.meetings.post;

/** What kind of post it is; STATUTORY ones the law prescribes, such as the monitoring officer. */
public enum PostKind {
    CABINET_MEMBER, OFFICER, STATUTORY
}
