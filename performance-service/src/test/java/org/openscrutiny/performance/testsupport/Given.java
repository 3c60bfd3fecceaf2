package org.openscrutiny.performance.testsupport;

import java.util.UUID;

import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** Records that tests begin with; each call makes new ones. */
public final class Given {

    private Given() {
    }

    /** An inspection of an authority; the rest of it as JSON fields. */
    public static String inspection(String area, String json) {
        return created(Roles.SCRUTINY_OFFICER, "/v1/inspections", """
                {"area": "%s", %s}""".formatted(area, json));
    }

    /** A published monitoring visit of Buckinghamshire without a number. */
    public static String visit() {
        return inspection("E10000002", """
                "framework": "SIF", "type": "MONITORING_VISIT", "title": "Monitoring visit", "status": "PUBLISHED",
                "startOn": "2017-04-11", "endOn": "2017-04-12", "publishedOn": "2017-06-13",
                "inspectors": [{"name": "Donna Marriott", "postNominals": "HMI", "lead": false, "author": true}],
                "areasCovered": ["Corporate parenting", "Placements"]""");
    }

    public static String finding(String inspection) {
        return created(Roles.SCRUTINY_OFFICER, "/v1/inspections/" + inspection + "/findings", """
                {"text": "Health assessments have become slower.", "polarity": "IMPROVEMENT", "verbatim": false}""");
    }

    public static String action(String finding) {
        return created(Roles.LEAD_OFFICER, "/v1/findings/" + finding + "/actions", """
                {"text": "Weekly reports on the pathway", "due": {"text": "panel on 3rd July"}}""");
    }

    /** The draft of a plan that answers an inspection with all actions on its findings. */
    public static String plan(String inspection) {
        return created(Roles.SCRUTINY_OFFICER, "/v1/improvement-plans", """
                {"title": "Improvement Plan", "board": "Improvement Board", "inspectionIds": ["%s"]}""".formatted(
                inspection));
    }

    /** Has a drafted plan approved in July 2017. */
    public static void approved(String plan) {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"to\": \"APPROVED\", \"approved\": {\"text\": \"July 2017\"}}")
                .post("/v1/improvement-plans/" + plan + "/status-changes")
                .then()
                .statusCode(200);
    }

    /** A code that nothing else has; no id is in it, as codes stand in the labels of metrics. */
    public static String code(String start) {
        return start + "-" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A percentage with no decimal places; answers its code. */
    public static String percentage() {
        return indicator("""
                "polarity": "HIGHER_BETTER", "measureType": "PERCENT", "unit": "%", "indicatorDp": 0""");
    }

    public static String indicator(String json) {
        var code = code("test");
        Callers.as(Roles.ANALYST)
                .body("""
                        {"code": "%s", "title": "A test of measures", "definition": "What the test counts",
                         "seasonal": false, "frequency": "MONTHLY", "aggregation": "RATIO_OF_SUMS", %s}""".formatted(
                        code, json))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    /** A percentage with two decimal places of which less is better, as that of permanent exclusions. */
    public static String exclusions() {
        return indicator("""
                "polarity": "LOWER_BETTER", "measureType": "PERCENT", "unit": "%", "indicatorDp": 2""");
    }

    /** A final figure of an academic year such as 2015/2016; the rest as JSON fields. */
    public static void year(String indicator, String area, String year, String json) {
        period(indicator, area, year, "AY", json);
    }

    /** A final figure of any period; the rest as JSON fields. */
    public static void period(String indicator, String area, String period, String code, String json) {
        created(Roles.ANALYST, "/v1/indicators/" + indicator + "/observations",
                """
                {"area": "%s", "period": {"period": "%s", "code": "%s"}, "status": "FINAL", %s}""".formatted(area,
                        period,
                        code, json));
    }

    /** The figure of April 2017 in Buckinghamshire; answers its revision's id. */
    public static String figure(String indicator, String value) {
        return created(Roles.ANALYST, "/v1/indicators/" + indicator + "/observations", """
                {"area": "E10000002", "period": {"period": "2017", "code": "M4"}, "value": %s, "status": "FINAL",
                 "publishedOn": "2017-07-01"}""".formatted(value));
    }

    private static String created(String role, String path, String body) {
        return Callers.as(role).body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
