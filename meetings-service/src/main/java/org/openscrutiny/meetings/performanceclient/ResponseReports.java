package org.openscrutiny.meetings.performanceclient;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.openscrutiny.meetings.snapshot.Answer;
import org.openscrutiny.meetings.snapshot.SisterAnswers;

/** Responses to inspections, from performance-service. */
@ApplicationScoped
public class ResponseReports {

    /** Her name in papers and problem documents. */
    public static final String SERVICE = "performance-service";

    private final PerformanceApi performance;
    private final SisterAnswers answers;

    ResponseReports(@RestClient PerformanceApi performance, SisterAnswers answers) {
        this.performance = performance;
        this.answers = answers;
    }

    /** What the public may know of the inspection. */
    public Answer<ResponseReport> asPublic(String inspectionId) {
        return answers.asPublic(SERVICE, path(inspectionId), ResponseReport.class,
                (login, tag, request) -> performance.responseReport(inspectionId, login, tag, request));
    }

    /** What the caller may know of it. */
    public Answer<ResponseReport> asCaller(String inspectionId) {
        return answers.asCaller(SERVICE, path(inspectionId), ResponseReport.class,
                (login, tag, request) -> performance.responseReport(inspectionId, login, tag, request));
    }

    private static String path(String inspectionId) {
        return "/v1/inspections/" + inspectionId + "/response-report";
    }
}
