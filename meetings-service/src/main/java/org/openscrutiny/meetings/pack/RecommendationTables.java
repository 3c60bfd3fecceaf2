package org.openscrutiny.meetings.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.pack.content.Block;
import org.openscrutiny.meetings.pack.content.RecommendationTable;
import org.openscrutiny.meetings.recommendationsclient.ReviewReport;
import org.openscrutiny.meetings.snapshot.Answer.Told;
import org.openscrutiny.meetings.snapshot.StatedDate;

/** Sets out a review's report as the table of a pack; says no more than it does. */
final class RecommendationTables {

    private RecommendationTables() {
    }

    static RecommendationTable of(Told<ReviewReport> told) {
        var report = told.value();
        var inquiry = report.inquiry();
        var guidance = some(report.ragGuidance()).stream()
                .map(line -> new RecommendationTable.Guidance(line.rag(), line.meaning()))
                .toList();
        var rows = report.recommendations().stream().map(r -> row(r, guidance)).toList();
        return new RecommendationTable(report.label(), inquiry.title(), printed(inquiry.reportCompleted()),
                inquiry.acceptedOn() == null ? null : inquiry.acceptedOn().day(), printed(report.updateOn()),
                report.leadOfficer(), some(report.signedOffBy()), rows, guidance, CouncilTime.at(told.asOf()),
                told.stale());
    }

    private static RecommendationTable.Row row(ReviewReport.Recommendation r,
            List<RecommendationTable.Guidance> guidance) {
        var response = r.response();
        var update = r.update();
        return new RecommendationTable.Row(r.number(), r.numberInferred(), r.text(), r.sourceNote(),
                labelled(r.parts()), r.leadPost(), r.leadOfficer(), printed(r.actionBy()), outOfScope(r),
                response == null ? null : decision(response.decision()),
                blocks(response == null ? null : response.narrative()),
                response == null ? List.of() : some(response.plannedActions()),
                labelled(response == null ? null : response.partResponses()),
                blocks(update == null ? null : update.narrative()),
                labelled(update == null ? null : update.partNarratives()),
                update == null ? List.of() : some(update.measures()).stream().map(m -> figure(m)).toList(),
                rating(r, guidance));
    }

    private static @Nullable String outOfScope(ReviewReport.Recommendation r) {
        if (r.inScope()) {
            return null;
        }
        var why = r.exclusion();
        if (why == null || why.reason() == null) {
            return "Not part of this review.";
        }
        return "Not part of this review: " + why.reason()
                + (why.decidedOn() == null ? "" : " (" + why.decidedOn().printed() + ")") + ".";
    }

    private static @Nullable String decision(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "ACCEPTED" -> "Accepted";
            case "ACCEPTED_IN_PART" -> "Accepted in part";
            case "REJECTED" -> "Rejected";
            case "DEFERRED" -> "Deferred";
            case "NOT_STATED" -> "Agreed fully or in part; the source does not say which";
            default -> code;
        };
    }

    private static RecommendationTable.Figure figure(ReviewReport.Measure m) {
        var value = m.value() == null
                ? null
                : m.unit() == null || m.unit().isBlank()
                        ? m.value()
                        : m.unit().startsWith("%") ? m.value() + m.unit() : m.value() + ' ' + m.unit();
        return new RecommendationTable.Figure(m.label(), value, printed(m.asOf()));
    }

    private static RecommendationTable.@Nullable Rating rating(ReviewReport.Recommendation r,
            List<RecommendationTable.Guidance> guidance) {
        var rag = r.rag();
        if (rag == null) {
            return null;
        }
        var meaning = guidance.stream()
                .filter(line -> line.code().equals(rag))
                .map(RecommendationTable.Guidance::meaning)
                .findFirst()
                .orElse("");
        return new RecommendationTable.Rating(rag, meaning,
                r.ragDecidedOn() == null ? null : r.ragDecidedOn().day(), r.ragNote());
    }

    private static List<RecommendationTable.LabelledText> labelled(@Nullable List<ReviewReport.LabelledText> parts) {
        return some(parts).stream()
                .map(p -> new RecommendationTable.LabelledText(p.label() == null ? "" : p.label(),
                        Block.read(p.text())))
                .toList();
    }

    private static List<Block> blocks(@Nullable String text) {
        return text == null ? List.of() : Block.read(text);
    }

    private static @Nullable String printed(@Nullable StatedDate date) {
        return date == null || date.printed().isEmpty() ? null : date.printed();
    }

    private static <T> List<T> some(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
