package org.openscrutiny.recommendations.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.performanceclient.Polarity;
import org.openscrutiny.recommendations.performanceclient.Revision;

/**
 * Where a series went since the recommendation was accepted, both figures as they stand now.
 *
 * @param polarity which way the indicator is better; NEITHER also where performance-service does not say
 * @param from     of the last period that had ended when the executive answered
 * @param to       of the latest period
 */
@Schema(name = "Movement")
public record MovementView(Direction direction, Polarity polarity, PeriodFigure from, PeriodFigure to) {

    /** @param value digit for digit */
    @Schema(name = "PeriodFigure")
    public record PeriodFigure(String periodLabel, LocalDate endOn, String value) {

        private static PeriodFigure of(Revision revision) {
            return new PeriodFigure(
                    Objects.requireNonNullElse(revision.period().label(), revision.period().period()),
                    Objects.requireNonNull(revision.period().endOn()), Objects.requireNonNull(revision.printed()));
        }
    }

    /**
     * Compares within one kind of period, such as months with months; a custom period compares with nothing.
     *
     * @param periodCode of the figure that was pinned, such as M6
     * @return empty if no period had ended by then, or none has since
     */
    static Optional<MovementView> since(LocalDate acceptedOn, String periodCode, List<Revision> series,
            Polarity polarity) {
        var alike = series.stream()
                .filter(revision -> revision.measured() && revision.period().endOn() != null)
                .filter(revision -> kind(revision.period().code()).equals(kind(periodCode)))
                .sorted(Comparator.comparing(MovementView::end))
                .toList();
        if (periodCode.equals("CUSTOM") || alike.isEmpty()) {
            return Optional.empty();
        }
        var latest = alike.get(alike.size() - 1);
        return alike.stream()
                .filter(revision -> !end(revision).isAfter(acceptedOn))
                .reduce((earlier, later) -> later)
                .filter(baseline -> end(latest).isAfter(end(baseline)))
                .map(baseline -> new MovementView(direction(baseline.value(), latest.value(), polarity), polarity,
                        PeriodFigure.of(baseline), PeriodFigure.of(latest)));
    }

    private static LocalDate end(Revision revision) {
        return Objects.requireNonNull(revision.period().endOn());
    }

    /** M1 to M12 are months, FYQ1 to FYQ4 quarters. */
    private static String kind(String periodCode) {
        return periodCode.replaceAll("\\d", "");
    }

    private static Direction direction(@Nullable BigDecimal before, @Nullable BigDecimal now, Polarity polarity) {
        var change = Objects.requireNonNull(now).compareTo(Objects.requireNonNull(before));
        if (change == 0) {
            return Direction.STATIC;
        }
        return switch (polarity) {
            case HIGHER_BETTER -> change > 0 ? Direction.IMPROVING : Direction.DECLINING;
            case LOWER_BETTER -> change < 0 ? Direction.IMPROVING : Direction.DECLINING;
            case NEITHER -> change > 0 ? Direction.UP : Direction.DOWN;
        };
    }
}
