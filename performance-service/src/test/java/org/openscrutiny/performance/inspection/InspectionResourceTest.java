package org.openscrutiny.performance.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class InspectionResourceTest {

    private static final String SIF_2014 = """
            "framework": "SIF", "type": "SIF_INSPECTION", "title": "Inspection of services for children", "status": "PUBLISHED",
            "startOn": "2014-06-03", "endOn": "2014-06-25", "publishedOn": "2014-08-08\"""";

    @Test
    void publishedInspectionIsReadByAnybodyWithTheCodeOfItsTime() {
        var id = Given.inspection("E06000060", SIF_2014);
        Callers.anybody()
                .get("/v1/inspections/" + id)
                .then()
                .statusCode(200)
                .body("area.code", equalTo("E06000060"))
                .body("areaCodeThen", equalTo("E10000002"))
                .body("typeLabel", equalTo("SIF inspection"))
                .body("judgements", empty())
                .body("inadequate", nullValue())
                .body("history.to", contains("PUBLISHED"));
    }

    @Test
    void gradesAreNormalisedAndKeptAsPrinted() {
        var id = Given.inspection("E10000002", SIF_2014);
        judge(id, "OVERALL_EFFECTIVENESS", "inadequate");
        judge(id, "SIF_ADOPTION_PERFORMANCE", "Requires Improvement");
        Callers.anybody()
                .get("/v1/inspections/" + id)
                .then()
                .body("inadequate", equalTo(true))
                .body("judgements.grade", contains("Inadequate", "Requires improvement to be good"))
                .body("judgements.printed", contains("inadequate", "Requires Improvement"))
                .body("judgements[1].label", equalTo("2.1 Adoption performance"));
    }

    @Test
    void correctionAfterPublicationKeepsTheFirstGrade() {
        var id = Given.inspection("E06000060", """
                "framework": "ILACS", "type": "ILACS_STANDARD_INSPECTION", "title": "Inspection", "status": "PUBLISHED",
                "startOn": "2025-01-27", "endOn": "2025-02-07", "publishedOn": "2025-05-14\"""");
        judge(id, "CHILDREN_IN_CARE", "Good");
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"type": "CHILDREN_IN_CARE", "grade": "Outstanding"}""")
                .post("/v1/inspections/" + id + "/judgements")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/judgement-stands"));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"type": "CHILDREN_IN_CARE", "grade": "Outstanding", "correctedOn": "2025-06-01",
                         "reason": "The report was published with the wrong grade."}""")
                .post("/v1/inspections/" + id + "/judgements")
                .then()
                .statusCode(201)
                .body("status", equalTo("CORRECTED"))
                .body("judgements.grade", contains("Outstanding"))
                .body("history.to", contains("PUBLISHED", "CORRECTED"));
        Callers.anybody()
                .get("/v1/inspections/" + id + "/judgements")
                .then()
                .body("grade", contains("Good", "Outstanding"))
                .body("[0].replacedOn", equalTo("2025-06-01"));
    }

    @Test
    void visitGivesNoGrades() {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"type": "OVERALL_EFFECTIVENESS", "grade": "Good"}""")
                .post("/v1/inspections/" + Given.visit() + "/judgements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/type"))
                .body("detail", containsString("LA Monitoring visit gives no grades"));
    }

    @Test
    void noOverallGradeFromApril2026() {
        var id = Given.inspection("E06000060", """
                "framework": "ILACS", "type": "ILACS_STANDARD_INSPECTION", "title": "Inspection", "status": "PUBLISHED",
                "startOn": "2026-04-13", "endOn": "2026-04-24", "publishedOn": "2026-06-15\"""");
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"type": "OVERALL_EFFECTIVENESS", "grade": "Good"}""")
                .post("/v1/inspections/" + id + "/judgements")
                .then()
                .statusCode(400);
        judge(id, "CARE_LEAVERS", "Inadequate");
        Callers.anybody().get("/v1/inspections/" + id).then().body("inadequate", equalTo(true));
    }

    @Test
    void gradesAndFindingsComeOnlyFromAPublishedReport() {
        var id = Given.inspection("E10000002", """
                "framework": "SIF", "type": "SIF_INSPECTION", "title": "Under way", "status": "REPORT_DRAFT",
                "startOn": "2017-07-18", "endOn": "2017-07-19\"""");
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"type": "OVERALL_EFFECTIVENESS", "grade": "Good"}""")
                .post("/v1/inspections/" + id + "/judgements")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/inspection-not-published"));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"text": "Too early", "polarity": "STRENGTH", "verbatim": false}""")
                .post("/v1/inspections/" + id + "/findings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/inspection-not-published"));
    }

    @Test
    void statusGoesStepByStep() {
        var id = Given.inspection("E10000002", """
                "framework": "SIF", "type": "MONITORING_VISIT", "title": "Fourth visit\"""");
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"to\": \"PUBLISHED\", \"publishedOn\": \"2017-08-24\"}")
                .post("/v1/inspections/" + id + "/status-changes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/inspection-status"));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"to\": \"ON_SITE\"}")
                .post("/v1/inspections/" + id + "/status-changes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/startOn"));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"to\": \"ON_SITE\", \"startOn\": \"2017-07-18\"}")
                .post("/v1/inspections/" + id + "/status-changes")
                .then()
                .statusCode(200)
                .body("history.to", contains("PLANNED", "ON_SITE"));
    }

    @Test
    void visitIsFoundByWhatItLookedAt() {
        var id = Given.inspection("825", """
                "framework": "ILACS", "type": "ILACS_FOCUSED_VISIT", "title": "A visit",
                "themes": ["CARE_LEAVERS", "FRONT_DOOR"]""");

        Callers.as(Roles.SCRUTINY_OFFICER)
                .get("/v1/inspections/" + id)
                .then()
                .statusCode(200)
                .body("themes", contains("FRONT_DOOR", "CARE_LEAVERS"))
                .body("inspectorate", equalTo("Ofsted"));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .get("/v1/inspections?status=PLANNED&limit=200&theme=CARE_LEAVERS")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .get("/v1/inspections?status=PLANNED&limit=200&theme=ACHIEVING_PERMANENCE")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void onlyVisitsHaveThemes() {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"area": "825", "framework": "SIF", "type": "SIF_INSPECTION", "title": "X", "themes": ["FRONT_DOOR"]}""")
                .post("/v1/inspections")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/themes"));
    }

    /** Of a peer review no framework says whose it is: it stays absent until somebody does. */
    @Test
    void inspectorateIsTheFrameworksUnlessItIsSaid() {
        var id = Given.inspection("825", """
                "framework": "PEER_REVIEW", "type": "PEER_REVIEW", "title": "Peer review\"""");
        var before = Callers.as(Roles.SCRUTINY_OFFICER).get("/v1/inspections/" + id);
        before.then().statusCode(200).body("$", not(hasKey("inspectorate")));

        Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", before.header("ETag"))
                .body("{\"inspectorate\": \"Local Government Association\"}")
                .patch("/v1/inspections/" + id)
                .then()
                .statusCode(200)
                .body("inspectorate", equalTo("Local Government Association"));
    }

    @Test
    void withdrawalNeedsAReason() {
        var id = Given.visit();
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"to\": \"WITHDRAWN\"}")
                .post("/v1/inspections/" + id + "/status-changes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void inspectionThatIsOnlyPlannedDoesNotExistForThePublic() {
        var id = Given.inspection("E10000002", """
                "framework": "ILACS", "type": "ILACS_FOCUSED_VISIT", "title": "Not announced\"""");
        Callers.as(Roles.SCRUTINY_OFFICER).get("/v1/inspections/" + id).then().statusCode(200);
        Callers.as(Roles.SCRUTINY_OFFICER)
                .get("/v1/inspections?type=ILACS_FOCUSED_VISIT&limit=500")
                .then()
                .body("items.id", hasItem(id));
        Callers.anybody()
                .get("/v1/inspections/" + id)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no inspection " + id + "."));
        Callers.anybody()
                .get("/v1/inspections?type=ILACS_FOCUSED_VISIT&limit=500")
                .then()
                .body("items.id", not(hasItem(id)));
        Callers.anybody().get("/v1/inspections/" + id + "/findings").then().statusCode(404);
        Callers.anybody().get("/v1/inspections/" + id + "/judgements").then().statusCode(404);
        Callers.anybody().get("/v1/inspections/" + id + "/response-report").then().statusCode(404);
    }

    @Test
    void endBeforeStartIsRefused() {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"area": "825", "framework": "SIF", "type": "SIF_INSPECTION", "title": "X", "status": "ON_SITE",
                         "startOn": "2014-06-25", "endOn": "2014-06-03"}""")
                .post("/v1/inspections")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endOn"));
    }

    @Test
    void typeMustBeMadeUnderTheFramework() {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"area": "825", "framework": "ILACS", "type": "SIF_INSPECTION", "title": "X"}""")
                .post("/v1/inspections")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/type"));
    }

    @Test
    void visitsAreCountedAnewAfterEachInadequateJudgement() {
        var area = "E08000017"; // Doncaster: no other test records visits there
        var first = Given.inspection(area, SIF_2014);
        judge(first, "OVERALL_EFFECTIVENESS", "Inadequate");
        visit(area, 1, "2016-11-08", 201);
        visit(area, 1, "2017-04-11", 409);
        visit(area, 2, "2017-04-11", 201);
        var second = Given.inspection(area, """
                "framework": "SIF", "type": "SIF_REINSPECTION", "title": "Re-inspection", "status": "PUBLISHED",
                "startOn": "2017-11-06", "endOn": "2017-11-30", "publishedOn": "2018-01-29\"""");
        judge(second, "OVERALL_EFFECTIVENESS", "Inadequate");
        visit(area, 1, "2018-06-01", 201);
    }

    @Test
    void patchNeedsThePresentTag() {
        var id = Given.visit();
        var tag = Callers.as(Roles.SCRUTINY_OFFICER).get("/v1/inspections/" + id).header("ETag");
        Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{\"title\": \"Third monitoring visit\"}")
                .patch("/v1/inspections/" + id)
                .then()
                .statusCode(428);
        Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body("{\"title\": \"Third monitoring visit\"}")
                .patch("/v1/inspections/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Third monitoring visit"));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body("{\"title\": \"Another\"}")
                .patch("/v1/inspections/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void onlyAScrutinyOfficerRecordsInspections() {
        var body = "{\"area\": \"825\", \"framework\": \"SIF\", \"type\": \"SIF_INSPECTION\", \"title\": \"X\"}";
        Callers.as(Roles.MEMBER).body(body).post("/v1/inspections").then().statusCode(403);
        Callers.anybody().body(body).post("/v1/inspections").then().statusCode(401);
    }

    @Test
    void listIsOrderedByTheLatestStart() {
        var area = "E08000018"; // Rotherham
        Given.inspection(area, SIF_2014);
        Given.inspection(area, """
                "framework": "ILACS", "type": "ILACS_STANDARD_INSPECTION", "title": "Later", "status": "PUBLISHED",
                "startOn": "2021-12-06", "endOn": "2021-12-17", "publishedOn": "2022-02-14\"""");
        var first = Callers.anybody()
                .get("/v1/inspections?limit=1&include=total&to=2021-12-31&area=" + area)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].startOn", equalTo("2021-12-06"))
                .body("page.total", equalTo(2))
                .extract();
        Callers.anybody()
                .get("/v1/inspections?limit=1&to=2021-12-31&area=" + area + "&after=" + first.path("page.next"))
                .then()
                .body("items.startOn", contains("2014-06-03"))
                .body("page.next", nullValue());
        Callers.anybody()
                .get("/v1/inspections?from=2014-06-03&to=2014-06-03&area=" + area)
                .then()
                .body("items.startOn", contains("2014-06-03"));
    }

    @Test
    void unknownAreaInTheFilterIsRefused() {
        Callers.anybody()
                .get("/v1/inspections?area=nowhere")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("area"));
    }

    @Test
    void sameKeyRecordsOnce() {
        var key = UUID.randomUUID().toString();
        var body = "{\"area\": \"825\", \"framework\": \"SIF\", \"type\": \"SIF_INSPECTION\", \"title\": \"X\"}";
        String first = Callers.as(Roles.SCRUTINY_OFFICER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Callers.as(Roles.SCRUTINY_OFFICER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/inspections")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    private static void judge(String id, String type, String grade) {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"type\": \"%s\", \"grade\": \"%s\"}".formatted(type, grade))
                .post("/v1/inspections/" + id + "/judgements")
                .then()
                .statusCode(201);
    }

    private static void visit(String area, int number, String day, int status) {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"area": "%s", "framework": "SIF", "type": "MONITORING_VISIT", "title": "Visit", "status": "ON_SITE",
                         "sequenceNo": %d, "startOn": "%s"}""".formatted(area, number, day))
                .post("/v1/inspections")
                .then()
                .statusCode(status);
    }
}
