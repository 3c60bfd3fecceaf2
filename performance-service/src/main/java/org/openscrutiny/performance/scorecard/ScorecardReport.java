package org.openscrutiny.performance.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;
import org.openscrutiny.performance.assessment.RoundingView;
import org.openscrutiny.performance.chart.DrawnChart;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.observation.ObservationStatus;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.RagStatus;
import org.openscrutiny.performance.rating.UnknownReason;
import org.openscrutiny.performance.spc.Assurance;
import org.openscrutiny.performance.spc.Variation;

/** How each indicator of a scorecard stands, one line each. */
@Schema(name = "ScorecardReport")
public record ScorecardReport(UUID id, String title, @Nullable String purpose, AreaSummary area,
        @Nullable LocalDate asPublished, List<Line> lines) {

    /** Those that were drawn, in the order of their lines. */
    public List<DrawnChart> charts() {
        return lines.stream().map(Line::chart).filter(Objects::nonNull).toList();
    }

    /**
     * What a line was reckoned with, so that it can be reckoned again.
     *
     * @param amberLow      the lowest value still amber; absent where that side is open, as are the other limits
     * @param comparedWith  the figure of the period before, rounded; absent where the direction is not known
     * @param directionNote why it is not known
     * @param rules         the version of each rule, such as rag-1
     * @param assessment    the address of all inputs
     */
    @Schema(name = "ScorecardReckoned")
    public record Reckoned(Polarity polarity, RoundingView rounding, @Nullable BigDecimal low,
            @Nullable BigDecimal high, @Nullable BigDecimal amberLow, @Nullable BigDecimal amberHigh,
            @Nullable BigDecimal comparedWith, @Nullable UnknownReason directionNote, List<String> rules,
            String assessment) {}

    /**
     * One indicator.
     *
     * @param period    of its latest figure; absent where there is none
     * @param value     as published; displayValue is what is shown
     * @param benchmark the nation's figure, or else the first there is, with whose it is and what to mind
     * @param variation what the control chart says; absent where too little can be charted
     * @param chart     where charts were asked for, the line names one, and there is something to draw
     * @param reckoned  how RAG, direction and variation came about; absent where there is no figure
     */
    @Schema(name = "ScorecardLine")
    public record Line(String indicator, String title, @Nullable String unit, @Nullable String period,
            @Nullable BigDecimal value, @Nullable String displayValue, @Nullable String symbol,
            @Nullable ObservationStatus status, @Nullable BigDecimal target, RagStatus rag, String ragReason,
            Direction direction, @Nullable String benchmark, @Nullable String benchmarkOf,
            List<String> benchmarkCaveats, @Nullable Variation variation, @Nullable Assurance assurance,
            @Nullable String note, @Nullable DrawnChart chart, @Nullable Reckoned reckoned) {

        /** The figure with its unit, or what stands in its place. */
        public String shown() {
            if (displayValue == null) {
                return symbol == null ? "no figure" : symbol;
            }
            return Measure.inWords(displayValue, unit == null ? "" : unit);
        }

        /** Whether the figure may still change. */
        public boolean provisional() {
            return status == ObservationStatus.PROVISIONAL;
        }

        /** The RAG in words, so that nobody needs colours. */
        public String ragWord() {
            return switch (rag) {
                case GREEN -> "Green";
                case AMBER -> "Amber";
                case RED -> "Red";
                case NO_TARGET -> "No target";
                case NO_DATA -> "No figure";
                case DATA_ONLY -> "For information";
                case NOT_COMPARABLE -> "Not comparable";
            };
        }

        /** The direction as an arrow and a word. */
        public String directionWord() {
            return switch (direction) {
                case IMPROVING -> "Improving";
                case DECLINING -> "Declining";
                case STATIC -> "Static";
                case UP -> "Up";
                case DOWN -> "Down";
                case UNKNOWN -> "Not known";
            };
        }

        /** What the control chart says, in words. */
        public String variationWord() {
            if (variation == null) {
                return "";
            }
            return switch (variation) {
                case COMMON_CAUSE -> "Ordinary variation";
                case SPECIAL_CAUSE_IMPROVEMENT -> "Special cause, improvement";
                case SPECIAL_CAUSE_CONCERN -> "Special cause, concern";
                case SPECIAL_CAUSE_NEUTRAL_HIGH -> "Special cause, high";
                case SPECIAL_CAUSE_NEUTRAL_LOW -> "Special cause, low";
            };
        }
    }
}
