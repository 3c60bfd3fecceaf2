package org.openscrutiny.meetings.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.DeclarationFacts;
import org.openscrutiny.meetings.clock.Subject;

/** A declaration as its clocks read it. */
record ClockRow(UUID id, UUID meetingId, Instant meetingStart, DeclarationKind kind, @Nullable Boolean registered,
        @Nullable LocalDate notifiedOn, Participation participation) {

    DeclarationFacts facts() {
        return new DeclarationFacts(new Subject(Declarations.TYPE, id, Declarations.url(id), meetingId),
                CouncilTime.day(meetingStart), kind == DeclarationKind.DPI, kind != DeclarationKind.UNSPECIFIED,
                registered, notifiedOn, participation == Participation.REMAINED,
                participation == Participation.DISPENSATION);
    }
}
