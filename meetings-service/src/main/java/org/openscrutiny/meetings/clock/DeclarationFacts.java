package org.openscrutiny.meetings.clock;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a declared interest are computed from.
 *
 * @param declaredOn   the day of the meeting
 * @param pecuniary    it is a disclosable pecuniary interest
 * @param kindStated   the minutes say which kind it is
 * @param registered   it was on the register before; absent where nobody noted whether it was
 * @param notifiedOn   when the monitoring officer was notified; absent where that is not noted
 * @param remained     the minutes say that the member stayed for the item
 * @param dispensation the member had a dispensation
 */
public record DeclarationFacts(Subject subject, LocalDate declaredOn, boolean pecuniary, boolean kindStated,
        @Nullable Boolean registered, @Nullable LocalDate notifiedOn, boolean remained, boolean dispensation) {}
