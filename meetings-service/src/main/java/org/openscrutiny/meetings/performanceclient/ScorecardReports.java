package org.openscrutiny.meetings.performanceclient;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.openscrutiny.meetings.snapshot.Answer;
import org.openscrutiny.meetings.snapshot.SisterAnswers;

/** Scorecards with their charts, from performance-service. */
@ApplicationScoped
public class ScorecardReports {

    private static final String CHARTS = "charts";

    private final PerformanceApi performance;
    private final SisterAnswers answers;

    ScorecardReports(@RestClient PerformanceApi performance, SisterAnswers answers) {
        this.performance = performance;
        this.answers = answers;
    }

    /** What the public may know of the scorecard. */
    public Answer<ScorecardReport> asPublic(String scorecardId) {
        return answers.asPublic(ResponseReports.SERVICE, path(scorecardId), ScorecardReport.class,
                (login, tag, request) -> performance.scorecardReport(scorecardId, CHARTS, login, tag, request));
    }

    /** What the caller may know of it. */
    public Answer<ScorecardReport> asCaller(String scorecardId) {
        return answers.asCaller(ResponseReports.SERVICE, path(scorecardId), ScorecardReport.class,
                (login, tag, request) -> performance.scorecardReport(scorecardId, CHARTS, login, tag, request));
    }

    private static String path(String scorecardId) {
        return "/v1/scorecards/" + scorecardId + "/report?expand=" + CHARTS;
    }
}
