package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An authority's state on a day.
 *
 * @param since           the day it came into this state
 * @param inadequateSince while it is INADEQUATE or MONITORED: the day of that judgement
 * @param visitNo         while it is MONITORED: the latest visit
 * @param inspectionId    the inspection or visit that led here
 */
@Schema(name = "AuthorityStanding")
public record AuthorityStanding(AuthorityState state, @Nullable LocalDate since, @Nullable LocalDate inadequateSince,
        @Nullable Integer visitNo, @Nullable UUID inspectionId) {

    private static final AuthorityStanding NONE = new AuthorityStanding(AuthorityState.NOT_INSPECTED, null, null, null,
            null);

    /** The state at the end of a day; visits are counted anew from each inadequate judgement. */
    static AuthorityStanding on(LocalDate day, List<AuthorityStep> steps) {
        var standing = NONE;
        for (var step : steps.stream().sorted(Comparator.comparing(AuthorityStep::on)).toList()) {
            if (!step.on().isAfter(day)) {
                standing = standing.after(step);
            }
        }
        return standing;
    }

    private AuthorityStanding after(AuthorityStep step) {
        var monitored = state == AuthorityState.INADEQUATE || state == AuthorityState.MONITORED;
        if (step.inadequate() == null) {
            return monitored
                    ? new AuthorityStanding(AuthorityState.MONITORED, step.on(), inadequateSince, number(step),
                            step.inspectionId())
                    : this;
        }
        if (step.inadequate()) {
            return new AuthorityStanding(AuthorityState.INADEQUATE, step.on(), step.on(), null, step.inspectionId());
        }
        return new AuthorityStanding(monitored ? AuthorityState.RE_INSPECTED : AuthorityState.GRADED, step.on(), null,
                null, step.inspectionId());
    }

    private int number(AuthorityStep step) {
        return step.visitNo() != null ? step.visitNo() : visitNo == null ? 1 : visitNo + 1;
    }
}
