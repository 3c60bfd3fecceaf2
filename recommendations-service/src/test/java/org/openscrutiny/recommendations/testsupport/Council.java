package org.openscrutiny.recommendations.testsupport;

import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;
import java.util.stream.Stream;

import io.restassured.response.ValidatableResponse;
import org.openscrutiny.support.access.Roles;

/** Makes records through the API, as the roles that may; each call makes new ones with names of their own. */
public final class Council {

    private Council() {
    }

    public static String inquiry() {
        return inquiry("Inquiry " + UUID.randomUUID());
    }

    public static String inquiry(String title) {
        return post(Roles.SCRUTINY_OFFICER, "/v1/inquiries", """
                {"title": "%s", "committeeId": "%s", "scale": "FULL", "recommendationsMade": 8}"""
                .formatted(title, Sisters.committee()));
    }

    public static ValidatableResponse advance(String inquiry, String status, String on) {
        return advance(inquiry, status, on, Roles.SCRUTINY_OFFICER);
    }

    private static ValidatableResponse advance(String inquiry, String status, String on, String role) {
        return as(role)
                .body("{\"status\": \"%s\", \"on\": {\"value\": \"%s\", \"precision\": \"DAY\"}}".formatted(status, on))
                .post("/v1/inquiries/" + inquiry + "/status-changes")
                .then();
    }

    /** An inquiry whose report is with the executive since 9 January 2017. */
    public static String submittedInquiry() {
        var inquiry = inquiry();
        submit(inquiry);
        return inquiry;
    }

    public static void submit(String inquiry) {
        submit(inquiry, Roles.SCRUTINY_OFFICER);
    }

    public static void submit(String inquiry, String role) {
        for (var status : new String[]{"EVIDENCE", "REPORTING", "SUBMITTED"}) {
            advance(inquiry, status, "2017-01-09", role).statusCode(201);
        }
    }

    public static String recommendation(String inquiry, int number) {
        return recommendation(inquiry, """
                {"number": %d, "text": "Recommendation text %d", "leadPost": "Cabinet Member for Children's Services",
                 "leadOfficer": "Carol Douch", "actionBy": {"text": "End of February 2017"}}""".formatted(number,
                number));
    }

    public static String recommendation(String inquiry, String body) {
        return post(Roles.SCRUTINY_OFFICER, "/v1/inquiries/" + inquiry + "/recommendations", body);
    }

    /** A recommendation of a new submitted inquiry, with the answer given. */
    public static String answered(String decision) {
        var recommendation = recommendation(submittedInquiry(), 1);
        respond(recommendation, decision);
        return recommendation;
    }

    public static String respond(String recommendation, String decision) {
        return post(Roles.CABINET_MEMBER, "/v1/recommendations/" + recommendation + "/executive-responses", """
                {"decision": "%s", "narrative": "Answer", "decidedOn": "2017-01-09", "reason": "Because"}"""
                .formatted(decision));
    }

    /** A published update that bears the given day. */
    public static String update(String recommendation, String day, String narrative) {
        var update = draftUpdate(recommendation, day, narrative);
        publish(recommendation, update).statusCode(201);
        return update;
    }

    public static String draftUpdate(String recommendation, String day, String narrative) {
        return post(Roles.LEAD_OFFICER, "/v1/recommendations/" + recommendation + "/progress-updates", """
                {"officer": "Carol Douch", "narrative": "%s", "asOf": {"value": "%s", "precision": "DAY"}}"""
                .formatted(narrative, day));
    }

    public static ValidatableResponse publish(String recommendation, String update) {
        return as(Roles.CABINET_MEMBER).body("{\"signedOffBy\": \"Warren Whyte\"}")
                .post("/v1/recommendations/" + recommendation + "/progress-updates/" + update + "/publications")
                .then();
    }

    public static String review(String inquiry, String... recommendations) {
        return post(Roles.SCRUTINY_OFFICER, "/v1/inquiries/" + inquiry + "/reviews", """
                {"milestone": "SIX_MONTH", "label": "Progress update after 6 months", "inScope": [%s]}"""
                .formatted(String.join(", ", Stream.of(recommendations).map(id -> '"' + id + '"').toList())));
    }

    /** The committee judges at a meeting held on the given day. */
    public static ValidatableResponse judge(String recommendation, String rag, String day) {
        return as(Roles.CLERK)
                .body("""
                {"rag": "%s", "decidedBy": "COMMITTEE", "meetingId": "%s"}""".formatted(rag,
                        Sisters.meeting(day, "CONCLUDED")))
                .post("/v1/recommendations/" + recommendation + "/assessments")
                .then();
    }

    public static String post(String role, String path, String body) {
        return as(role).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    public static String lifecycle(String recommendation) {
        return as(Roles.CLERK).get("/v1/recommendations/" + recommendation)
                .then()
                .statusCode(200)
                .extract()
                .path("lifecycle");
    }
}
