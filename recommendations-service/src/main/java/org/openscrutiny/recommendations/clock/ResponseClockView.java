package org.openscrutiny.recommendations.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the time an executive has to answer stands.
 *
 * @param rule            the rule it is counted by
 * @param lastDay         by the rule alone
 * @param extendedTo      the last day agreed, where it was extended
 * @param daysLeft        days to the last day that counts, negative when it has passed; absent once answered
 */
@Schema(name = "ResponseClock")
public record ResponseClockView(String rule, ClockState state, @Nullable LocalDate receivedOn,
        @Nullable LocalDate noticeGivenOn, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
        @Nullable LocalDate extendedTo, @Nullable LocalDate respondedOn, @Nullable LocalDate responsePublishedOn,
        @Nullable Long daysLeft, List<ClockEntryView> entries) {

    /** @param entries in the order they were recorded; of one kind the last counts */
    static ResponseClockView of(List<ClockEntryView> entries, LocalDate today) {
        var received = last(entries, ClockEntryKind.RECEIVED);
        var notice = last(entries, ClockEntryKind.NOTICE_GIVEN);
        var responded = last(entries, ClockEntryKind.RESPONDED);
        var first = received == null ? null : ResponsePeriod.firstDay(received, notice);
        var lastDay = first == null ? null : ResponsePeriod.lastDay(first);
        var extended = entries.stream()
                .filter(entry -> entry.kind() == ClockEntryKind.EXTENSION_AGREED)
                .map(ClockEntryView::until)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        var decisive = extended == null ? lastDay : extended;
        return new ResponseClockView(ResponsePeriod.RULE, ResponsePeriod.state(decisive, responded, today), received,
                notice, first, lastDay, extended, responded, last(entries, ClockEntryKind.RESPONSE_PUBLISHED),
                decisive == null || responded != null ? null : ChronoUnit.DAYS.between(today, decisive), entries);
    }

    private static @Nullable LocalDate last(List<ClockEntryView> entries, ClockEntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(ClockEntryView::on)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
