package org.openscrutiny.meetings.pack;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.meetings.pack.MeetingRecords.Item;
import org.openscrutiny.meetings.pack.MeetingRecords.Ref;
import org.openscrutiny.meetings.performanceclient.ResponseReport;
import org.openscrutiny.meetings.performanceclient.ResponseReports;
import org.openscrutiny.meetings.recommendationsclient.ReviewReport;
import org.openscrutiny.meetings.recommendationsclient.ReviewReports;
import org.openscrutiny.meetings.snapshot.Answer;

/** Fetches the parts of a pack that the sister services keep. Never to be called inside a transaction. */
@ApplicationScoped
class SisterParts {

    /** The answers by reference, each asked for once however many items refer to it. */
    record Parts(Map<Ref, Answer<ReviewReport>> reviews, Map<Ref, Answer<ResponseReport>> inspections) {}

    private final ReviewReports reviewReports;
    private final ResponseReports responseReports;

    SisterParts(ReviewReports reviewReports, ResponseReports responseReports) {
        this.reviewReports = reviewReports;
        this.responseReports = responseReports;
    }

    /** @param asCaller with the caller's own login; else what the public may know, whoever calls */
    Parts fetch(Iterable<Item> items, boolean asCaller) {
        var reviews = new LinkedHashMap<Ref, Answer<ReviewReport>>();
        var inspections = new LinkedHashMap<Ref, Answer<ResponseReport>>();
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
                }
            }
        }
        return new Parts(reviews, inspections);
    }

    static boolean isReview(Ref ref) {
        return ref.service().equals("RECOMMENDATIONS") && ref.type().equals("review");
    }

    static boolean isInspection(Ref ref) {
        return ref.service().equals("PERFORMANCE") && ref.type().equals("inspection");
    }
}
