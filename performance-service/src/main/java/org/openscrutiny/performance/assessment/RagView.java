package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rating.Rag;
import org.openscrutiny.performance.rating.RagStatus;
import org.openscrutiny.performance.target.TargetView;

/**
 * How a figure stands against its target, with the limits it was held against.
 *
 * @param value     the figure as rated: rounded
 * @param target    what it was held against: of a cumulative target the part due by the end of the period
 * @param low       the lowest value still green, high the highest; amberLow and amberHigh the same for amber
 * @param setTarget the target itself, in the version that counts for the period
 */
@Schema(name = "Rag")
public record RagView(RagStatus status, String reason, @Nullable BigDecimal value, @Nullable BigDecimal target,
        @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal amberLow,
        @Nullable BigDecimal amberHigh, @Nullable TargetView setTarget, String ruleVersion) {

    static RagView of(Rag rag, @Nullable TargetView target) {
        return new RagView(rag.status(), rag.reason(), rag.value(), Shown.number(rag.target()),
                Shown.number(rag.low()), Shown.number(rag.high()), Shown.number(rag.amberLow()),
                Shown.number(rag.amberHigh()), target, rag.ruleVersion());
    }
}
