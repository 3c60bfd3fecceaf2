package org.openscrutiny.meetings.clock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows now; computed each time, never stored.
 *
 * @param meetingId   the meeting that its subject is or belongs to; absent for a decision that no meeting takes
 * @param ruleId      the rule, the same over all its versions
 * @param basis       where the version that applies is written
 * @param inputs      what it was computed from
 * @param dueOn       the last day
 * @param dueAt       the end of that day in the council's time: the first moment that is too late
 * @param explanation in plain English
 */
@Schema(name = "Clock")
public record Reading(Subject subject, @Nullable UUID meetingId, String ruleId, String title, String basis,
        Map<String, String> inputs,
        @Nullable LocalDate dueOn, @Nullable OffsetDateTime dueAt, ReadingState state, String explanation) {

    static Reading of(Subject subject, Rule rule, Map<String, String> inputs, @Nullable LocalDate dueOn,
            ReadingState state, String explanation) {
        var dueAt = dueOn == null ? null : dueOn.plusDays(1).atStartOfDay(CouncilTime.ZONE).toOffsetDateTime();
        return new Reading(subject, subject.meetingId(), rule.id(), rule.title(), rule.basis(), inputs, dueOn, dueAt,
                state,
                explanation);
    }
}
