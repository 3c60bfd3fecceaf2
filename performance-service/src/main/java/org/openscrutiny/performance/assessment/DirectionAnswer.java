package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.DirectionOfTravel;
import org.openscrutiny.performance.rating.DirectionView;
import org.openscrutiny.performance.rating.UnknownReason;

/**
 * Which way a figure went: against the period before (short) and against the mean of several (long).
 *
 * @param leastChange the difference from which on it counts as a change
 * @param seasonal    whether it is compared with the same period a year before
 * @param longPeriods how many periods make the mean
 */
@Schema(name = "DirectionOfTravel")
public record DirectionAnswer(@JsonProperty("short") Side shortTerm, @JsonProperty("long") Side longTerm,
        BigDecimal leastChange, boolean seasonal, int longPeriods, String ruleVersion) {

    /** One comparison; reason only where the direction is UNKNOWN. */
    @Schema(name = "DirectionSide")
    public record Side(Direction direction, @Nullable UnknownReason reason, @Nullable BigDecimal value,
            @Nullable BigDecimal comparedWith, List<PeriodView> periods) {

        static Side of(DirectionView view) {
            return new Side(view.direction(), view.reason(), view.value(), view.comparedWith(),
                    view.periods().stream().map(PeriodView::of).toList());
        }
    }

    static DirectionAnswer of(DirectionOfTravel direction) {
        return new DirectionAnswer(Side.of(direction.shortTerm()), Side.of(direction.longTerm()),
                direction.leastChange(), direction.inputs().seasonal(), direction.inputs().longPeriods(),
                direction.ruleVersion());
    }
}
