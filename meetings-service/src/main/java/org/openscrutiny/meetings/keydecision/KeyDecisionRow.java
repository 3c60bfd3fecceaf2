package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** A key decision as a list reads it. */
record KeyDecisionRow(UUID id, @Nullable String reference, String title, DecisionMakerKind makerKind, String makerName,
        @Nullable UUID makerCommitteeId, LocalDate decisionFrom, LocalDate decisionTo, Access access,
        @Nullable String publicSummary, KeyDecisionStatus status, @Nullable LocalDate publishedOn,
        @Nullable ExceptionKind exception, @Nullable UUID meetingId, @Nullable Audience meetingAudience) {

    KeyDecisionSummary summary(Caller caller) {
        var open = access == Access.PUBLIC || caller.mayRead(Audience.EXEMPT);
        var meeting = meetingAudience != null && caller.mayRead(meetingAudience) ? meetingId : null;
        return new KeyDecisionSummary(id, reference, open ? title : String.valueOf(publicSummary), makerKind, makerName,
                makerCommitteeId, decisionFrom, decisionTo, access, status, publishedOn, exception,
                meeting);
    }
}
