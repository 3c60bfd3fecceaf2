package org.openscrutiny.meetings.pack.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Progress on an inquiry's recommendations as recommendations-service reported it.
 *
 * @param asOf     when the report was last had from its keeper
 * @param stale    not had for this pack: what was last known is shown
 * @param guidance the committee's four meanings, printed below
 */
@Schema(name = "PackRecommendationTable")
public record RecommendationTable(String title, String inquiry, @Nullable String reportCompleted,
        @Nullable LocalDate acceptedOn, @Nullable String updateOn, @Nullable String leadOfficer,
        List<String> signedOffBy,
        List<Row> rows, List<Guidance> guidance, OffsetDateTime asOf, boolean stale) {

    /**
     * @param text     absent where the source lost it; {@code sourceNote} then says so
     * @param decision the executive's decision in plain English
     * @param rating   absent while the committee has not assessed it: a state, not a gap
     */
    @Schema(name = "PackRecommendation")
    public record Row(@Nullable Integer number, boolean numberInferred, @Nullable String text,
            @Nullable String sourceNote,
            List<LabelledText> parts, @Nullable String leadPost, @Nullable String leadOfficer,
            @Nullable String actionBy, @Nullable String outOfScope, @Nullable String decision, List<Block> response,
            List<String> plannedActions, List<LabelledText> partResponses, List<Block> update,
            List<LabelledText> partUpdates, List<Figure> figures, @Nullable Rating rating) {

        public Row {
            parts = List.copyOf(parts);
            response = List.copyOf(response);
            plannedActions = List.copyOf(plannedActions);
            partResponses = List.copyOf(partResponses);
            update = List.copyOf(update);
            partUpdates = List.copyOf(partUpdates);
            figures = List.copyOf(figures);
        }

        /** Nothing is known but that it was made: the Workforce inquiry's fifth. */
        public boolean bare() {
            return text == null && parts.isEmpty() && update.isEmpty() && response.isEmpty();
        }

        /** Its parts have no names of their own: they are the points of a list. */
        public boolean bulleted() {
            return !parts.isEmpty() && parts.stream().allMatch(part -> part.label().equals("•"));
        }

        public boolean answered() {
            return !response.isEmpty() || !plannedActions.isEmpty() || !partResponses.isEmpty();
        }

        public boolean updated() {
            return !update.isEmpty() || !partUpdates.isEmpty() || !figures.isEmpty();
        }
    }

    @Schema(name = "PackLabelledText")
    public record LabelledText(String label, List<Block> text) {

        public LabelledText {
            text = List.copyOf(text);
        }
    }

    /** @param value as it is to be printed, with its unit */
    @Schema(name = "PackFigure")
    public record Figure(String label, @Nullable String value, @Nullable String asOf) {

        public String printed() {
            return label + (value == null ? "" : ": " + value) + (asOf == null ? "" : " (as of " + asOf + ")");
        }
    }

    /** @param code IMPLEMENTED, ON_TRACK, CONCERNS or NOT_DELIVERED */
    @Schema(name = "PackRating")
    public record Rating(String code, String meaning, @Nullable LocalDate decidedOn, @Nullable String note) {

        /** In words; colour and sign only ever come with it. */
        public String printed() {
            return inWords(code);
        }

        public String cssClass() {
            return "rag-" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Schema(name = "PackRatingGuidance")
    public record Guidance(String code, String meaning) {

        public String printed() {
            return inWords(code);
        }

        public String cssClass() {
            return "rag-" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public RecommendationTable {
        signedOffBy = List.copyOf(signedOffBy);
        rows = List.copyOf(rows);
        guidance = List.copyOf(guidance);
    }

    public String signedOff() {
        return MinutesPaper.Roll.joined(signedOffBy);
    }

    private static String inWords(String code) {
        var words = code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
