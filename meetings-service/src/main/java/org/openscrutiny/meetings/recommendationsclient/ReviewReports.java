package org.openscrutiny.meetings.recommendationsclient;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.openscrutiny.meetings.snapshot.Answer;
import org.openscrutiny.meetings.snapshot.SisterAnswers;

/** Reports of reviews, from recommendations-service. */
@ApplicationScoped
public class ReviewReports {

    /** Her name in papers and problem documents. */
    public static final String SERVICE = "recommendations-service";

    private final RecommendationsApi recommendations;
    private final SisterAnswers answers;

    ReviewReports(@RestClient RecommendationsApi recommendations, SisterAnswers answers) {
        this.recommendations = recommendations;
        this.answers = answers;
    }

    /** What the public may know of the review. */
    public Answer<ReviewReport> asPublic(String reviewId) {
        return answers.asPublic(SERVICE, path(reviewId), ReviewReport.class,
                (login, tag, request) -> recommendations.reviewReport(reviewId, login, tag, request));
    }

    /** What the caller may know of it. */
    public Answer<ReviewReport> asCaller(String reviewId) {
        return answers.asCaller(SERVICE, path(reviewId), ReviewReport.class,
                (login, tag, request) -> recommendations.reviewReport(reviewId, login, tag, request));
    }

    private static String path(String reviewId) {
        return "/v1/reviews/" + reviewId + "/report";
    }
}
