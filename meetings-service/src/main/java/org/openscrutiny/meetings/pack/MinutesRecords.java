package org.openscrutiny.meetings.pack;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads minutes that a meeting is to approve. */
@ApplicationScoped
class MinutesRecords {

    List<MeetingRecords.Minutes> toApprove(Rows rows, MeetingRecords.Meeting meeting, Reading reading) {
        return List.of();
    }
}
