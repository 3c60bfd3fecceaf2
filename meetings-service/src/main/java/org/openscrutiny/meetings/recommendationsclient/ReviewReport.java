package org.openscrutiny.meetings.recommendationsclient;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.snapshot.StatedDate;

/** A review's report as recommendations-service tells it; see its contract for what each field means. */
public record ReviewReport(String label, @Nullable String paperRef, @Nullable StatedDate updateOn, Inquiry inquiry,
        @Nullable String leadOfficer, @Nullable List<String> signedOffBy, List<Recommendation> recommendations,
        @Nullable List<RagGuidance> ragGuidance) {

    /** An answer without what her contract promises is none. */
    public ReviewReport {
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(recommendations, "recommendations");
    }

    public record Inquiry(String title, @Nullable String shortTitle, @Nullable StatedDate reportCompleted,
            @Nullable StatedDate acceptedOn) {}

    public record Recommendation(@Nullable Integer number, boolean numberInferred, @Nullable String text,
            @Nullable String sourceNote, @Nullable List<LabelledText> parts, @Nullable String leadPost,
            @Nullable String leadOfficer, @Nullable StatedDate actionBy, boolean inScope,
            @Nullable Exclusion exclusion, @Nullable Response response, @Nullable Update update,
            @Nullable String rag, @Nullable StatedDate ragDecidedOn, @Nullable String ragNote) {}

    public record LabelledText(@Nullable String label, String text) {}

    public record Exclusion(@Nullable String reason, @Nullable StatedDate decidedOn) {}

    public record Response(@Nullable String decision, @Nullable String narrative,
            @Nullable List<String> plannedActions, @Nullable List<LabelledText> partResponses) {}

    public record Update(@Nullable String narrative, @Nullable List<LabelledText> partNarratives,
            @Nullable List<Measure> measures, @Nullable StatedDate asOf) {}

    public record Measure(String label, @Nullable String value, @Nullable String unit, @Nullable StatedDate asOf) {}

    public record RagGuidance(String rag, String meaning) {}
}
