package org.openscrutiny.meetings.meeting;

import java.util.EnumSet;
import java.util.Set;

import org.openscrutiny.support.problem.RuleBroken;

/** What has become of a meeting. */
public enum MeetingStatus {
    /** Being prepared; only those who prepare it know of it. */
    DRAFT, SCHEDULED, IN_SESSION, ADJOURNED, CONCLUDED,
    /** Keeps its id and its papers. */
    CANCELLED,
    /** Keeps its id and its papers; names the meeting that replaces it. */
    POSTPONED,
    /** Begun, but broken off for good. */
    ABANDONED;

    /** Where a meeting may go from here; empty at the end of its life. */
    public Set<MeetingStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SCHEDULED);
            case SCHEDULED -> EnumSet.of(IN_SESSION, CANCELLED, POSTPONED);
            case IN_SESSION -> EnumSet.of(ADJOURNED, CONCLUDED, ABANDONED);
            case ADJOURNED -> EnumSet.of(IN_SESSION);
            case CONCLUDED, CANCELLED, POSTPONED, ABANDONED -> EnumSet.noneOf(MeetingStatus.class);
        };
    }

    /** @throws RuleBroken meeting-status-order, if that step does not follow from here */
    void refuseUnlessNext(MeetingStatus to) {
        var next = next();
        if (!next.contains(to)) {
            throw new RuleBroken("meeting-status-order",
                    "The meeting is %s; from there it %s, not %s.".formatted(this,
                            next.isEmpty() ? "goes nowhere" : "can only become " + next, to));
        }
    }
}
