package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.rating.Change;
import org.openscrutiny.performance.rating.ChangeBasis;

/**
 * A change from one period to another, reckoned from counts, from unrounded rates or from the published values: the basis says
 * which, since the three differ.
 *
 * @param differenceUnit of a difference of percentages always pp, never %
 * @param relative       in %, absent where it began at 0
 */
@Schema(name = "Change")
public record ChangeView(ChangeBasis basis, PeriodView fromPeriod, @Nullable BigDecimal from, @Nullable BigDecimal to,
        @Nullable BigDecimal difference, String differenceUnit, @Nullable BigDecimal relative, String relativeUnit,
        @Nullable String reason, String ruleVersion) {

    static ChangeView of(Change change) {
        return new ChangeView(change.basis(), PeriodView.of(change.before().period()), Shown.number(change.from()),
                Shown.number(change.to()), Shown.number(change.difference()), change.differenceUnit(),
                Shown.number(change.relative()), change.relativeUnit(), change.reason(), change.ruleVersion());
    }
}
