package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Rounding;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.observation.ObservationStatus;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.observation.SeriesFigure;

/** A figure that went into an assessment. */
@Schema(name = "AssessedFigure")
public record FigureView(UUID revisionId, PeriodView period, @Nullable BigDecimal value,
        @Nullable String displayValue, @Nullable Symbol symbol, @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator, ObservationStatus status, int definitionVersion, LocalDate publishedOn,
        @Nullable UUID sourceId, @Nullable String note) {

    static FigureView of(SeriesFigure figure, Rounding rounding) {
        var value = figure.figure().value();
        return new FigureView(figure.revisionId(), PeriodView.of(figure.period()), value,
                value == null ? null : rounding.apply(value).toPlainString(), figure.figure().symbol(),
                figure.numerator(), figure.denominator(), figure.status(), figure.definitionVersion(),
                figure.publishedOn(), figure.sourceId(), figure.note());
    }
}
