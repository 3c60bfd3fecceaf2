package org.openscrutiny.meetings.pack.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One paper of an item: exactly one of its parts is present.
 *
 * @param label       as printed above it, such as "Appendix 1"; absent for the item's main paper
 * @param unavailable why and since when the paper could not be had
 */
@Schema(name = "PackPaper")
public record Paper(@Nullable String label, String title, @Nullable MinutesPaper minutes, @Nullable ReportPaper report,
        @Nullable AppendixPaper appendix, @Nullable RecommendationTable recommendations,
        @Nullable ResponseTable response, @Nullable ScorecardTable scorecard, @Nullable String unavailable) {

    public static Paper of(MinutesPaper minutes) {
        return new Paper(null, minutes.title(), minutes, null, null, null, null, null, null);
    }

    public static Paper of(ReportPaper report) {
        return new Paper(null, report.title(), null, report, null, null, null, null, null);
    }

    public static Paper of(@Nullable String label, String title, AppendixPaper appendix) {
        return new Paper(label, title, null, null, appendix, null, null, null, null);
    }

    public static Paper of(@Nullable String label, RecommendationTable recommendations) {
        return new Paper(label, recommendations.title(), null, null, null, recommendations, null, null, null);
    }

    public static Paper of(@Nullable String label, ResponseTable response) {
        return new Paper(label, response.title(), null, null, null, null, response, null, null);
    }

    public static Paper of(@Nullable String label, ScorecardTable scorecard) {
        return new Paper(label, scorecard.title(), null, null, null, null, null, scorecard, null);
    }

    public static Paper unavailable(@Nullable String label, String title, String why) {
        return new Paper(label, title, null, null, null, null, null, null, why);
    }
}
