package org.openscrutiny.meetings.clock;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether an agenda came out early enough.
 *
 * @param clearDays between publication and meeting; absent where nobody knows when it came out
 * @param required  how many the rule in force then asks for
 */
public record Notice(@Nullable Integer clearDays, int required, Counting counting) {

    private static final String RULE = "agenda-notice";

    /** @param publishedAt absent where nobody knows it any more */
    public static Notice of(@Nullable Instant publishedAt, Instant meetingStart, RuleBook rules, ClearDays days) {
        var meetingOn = CouncilTime.day(meetingStart);
        var required = rules.inForce(RULE, meetingOn).map(Rule::amount).orElse(0);
        var clear = publishedAt == null ? null : days.between(CouncilTime.day(publishedAt), meetingOn);
        return new Notice(clear, required, days.counting());
    }

    /** Absent where it cannot be known. */
    public @Nullable Boolean satisfied() {
        return clearDays == null ? null : clearDays >= required;
    }
}
