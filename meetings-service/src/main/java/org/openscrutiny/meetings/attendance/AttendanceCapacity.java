package org.openscrutiny.meetings.attendance;

/** As what somebody came, or should have come. */
public enum AttendanceCapacity {
    MEMBER, CO_OPTED, GUEST, OFFICER, WITNESS
}
