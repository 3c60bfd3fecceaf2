package org.openscrutiny.meetings.pack;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.pack.MeetingRecords.Item;
import org.openscrutiny.meetings.pack.MeetingRecords.Ref;
import org.openscrutiny.meetings.performanceclient.ResponseReport;
import org.openscrutiny.meetings.performanceclient.ResponseReports;
import org.openscrutiny.meetings.performanceclient.ScorecardReport;
import org.openscrutiny.meetings.performanceclient.ScorecardReports;
import org.openscrutiny.meetings.recommendationsclient.ReviewReport;
import org.openscrutiny.meetings.recommendationsclient.ReviewReports;
import org.openscrutiny.meetings.snapshot.Answer;

/** Fetches the parts of a pack that the sister services keep. Never to be called inside a transaction. */
@ApplicationScoped
class SisterParts {

    /** The answers by reference, each asked for once however many items refer to it. */
    record Parts(Map<Ref, Answer<ReviewReport>> reviews, Map<Ref, Answer<ResponseReport>> inspections,
            Map<Ref, Answer<ScorecardReport>> scorecards) {}

    private final ReviewReports reviewReports;
    private final ResponseReports responseReports;
    private final ScorecardReports scorecardReports;

    SisterParts(ReviewReports reviewReports, ResponseReports responseReports, ScorecardReports scorecardReports) {
        this.reviewReports = reviewReports;
        this.responseReports = responseReports;
        this.scorecardReports = scorecardReports;
    }

    /** @param asCaller with the caller's own login; else what the public may know, whoever calls */
    Parts fetch(Iterable<Item> items, boolean asCaller) {
        var reviews = new LinkedHashMap<Ref, Answer<ReviewReport>>();
        var inspections = new LinkedHashMap<Ref, Answer<ResponseReport>>();
        var scorecards = new LinkedHashMap<Ref, Answer<ScorecardReport>>();
        for (var item : items) {
            for (var ref : item.refs()) {
                if (isReview(ref)) {
                    reviews.computeIfAbsent(ref,
                            asked -> asCaller
                                    ? reviewReports.asCaller(asked.id())
                                    : reviewReports.asPublic(asked.id()));
                } else if (isInspection(ref)) {
                    inspections.computeIfAbsent(ref,
                            asked -> asCaller
                                    ? responseReports.asCaller(asked.id())
                                    : responseReports.asPublic(asked.id()));
                } else if (isScorecard(ref)) {
                    scorecards.computeIfAbsent(ref,
                            asked -> asCaller
                                    ? scorecardReports.asCaller(asked.id())
                                    : scorecardReports.asPublic(asked.id()));
                }
            }
        }
        return new Parts(reviews, inspections, scorecards);
    }

    static boolean isReview(Ref ref) {
        return ref.service().equals("RECOMMENDATIONS") && ref.type().equals("review");
    }

    static boolean isInspection(Ref ref) {
        return ref.service().equals("PERFORMANCE") && ref.type().equals("inspection");
    }

    static boolean isScorecard(Ref ref) {
        return ref.service().equals("PERFORMANCE") && ref.type().equals("scorecard");
    }
}
