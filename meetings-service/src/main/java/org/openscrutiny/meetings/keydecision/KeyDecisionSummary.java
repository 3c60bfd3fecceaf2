package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;

/**
 * A key decision in a list or on the forward plan.
 *
 * @param title of an exempt matter its public summary, for those who may not read it
 */
public record KeyDecisionSummary(UUID id, @Nullable String reference, String title, DecisionMakerKind makerKind,
        String makerName, @Nullable UUID makerCommitteeId, LocalDate decisionFrom, LocalDate decisionTo, Access access,
        KeyDecisionStatus status, @Nullable LocalDate publishedOn, @Nullable ExceptionKind exception,
        @Nullable UUID meetingId) {

    List<String> position() {
        return List.of(decisionFrom.toString(), id.toString());
    }
}
