package org.openscrutiny.performance.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class PlanResourceTest {

    private static final String PLANS = "/v1/improvement-plans";
    private static final String APPROVED = "{\"to\": \"APPROVED\", \"approved\": {\"text\": \"July 2017\"}}";

    private String inspection;
    private String finding;
    private String first;
    private String second;

    @BeforeEach
    void visitWithTwoActions() {
        inspection = Given.visit();
        finding = Given.finding(inspection);
        first = Given.action(finding);
        second = Given.action(finding);
    }

    @Test
    void planHoldsAllActionsOnTheFindingsItAnswers() {
        change(second, "IN_PROGRESS");
        var dropped = Given.action(finding);
        state(dropped, "NOT_ACCEPTED", "Another one does it");
        var plan = Given.plan(inspection);
        Given.approved(plan);
        Callers.anybody()
                .get(PLANS + "/" + plan)
                .then()
                .statusCode(200)
                .body("title", equalTo("Improvement Plan"))
                .body("board", equalTo("Improvement Board"))
                .body("edition", equalTo(1))
                .body("status", equalTo("APPROVED"))
                .body("area.code", equalTo("E06000060"))
                .body("approved.value", equalTo("2017-07-31"))
                .body("approved.precision", equalTo("MONTH"))
                .body("approved.text", equalTo("July 2017"))
                .body("inspections.id", contains(inspection))
                .body("inspections[0].publishedOn", equalTo("2017-06-13"))
                .body("actionIds", contains(first, second))
                .body("progress.actions", equalTo(2))
                .body("progress.byState.find { it.state == 'PROPOSED' }.actions", equalTo(1))
                .body("progress.byState.find { it.state == 'IN_PROGRESS' }.actions", equalTo(1))
                .body("progress.byState", hasSize(6))
                .body("progress.overdue", equalTo(2)) // both were due on 3 July 2017
                .body("history.to", contains("DRAFT", "APPROVED"));
    }

    @Test
    void actionsAndInspectionsSayWhichPlanTheyAreIn() {
        var plan = Given.plan(inspection);
        Callers.as(Roles.SCRUTINY_OFFICER)
                .get("/v1/improvement-actions/" + first)
                .then()
                .body("$", not(hasKey("plan")));
        var action = tag("/v1/improvement-actions/" + first);
        var answered = tag("/v1/inspections/" + inspection);
        Given.approved(plan);
        Callers.anybody()
                .get("/v1/improvement-actions/" + first)
                .then()
                .header("ETag", not(equalTo(action)))
                .body("plan.id", equalTo(plan))
                .body("plan.edition", equalTo(1))
                .body("plan.title", equalTo("Improvement Plan"));
        Callers.anybody()
                .get("/v1/inspections/" + inspection)
                .then()
                .header("ETag", not(equalTo(answered)))
                .body("plans.id", contains(plan));
        Callers.anybody()
                .get("/v1/improvement-actions?planId=" + plan)
                .then()
                .body("items.id", contains(first, second));
    }

    @Test
    void draftExistsForThoseWhoPrepareItAlone() {
        var plan = Given.plan(inspection);
        for (var role : List.of(Roles.SCRUTINY_OFFICER, Roles.CLERK, Roles.CHAIRMAN, Roles.MONITORING_OFFICER)) {
            Callers.as(role).get(PLANS + "/" + plan).then().statusCode(200).body("status", equalTo("DRAFT"));
        }
        for (var path : List.of("", "/editions", "/report")) {
            Callers.as(Roles.LEAD_OFFICER).get(PLANS + "/" + plan + path).then().statusCode(404);
            Callers.anybody().get(PLANS + "/" + plan + path).then().statusCode(404);
        }
        var list = PLANS + "?include=total&inspectionId=" + inspection;
        Callers.anybody().get(list).then().body("items", hasSize(0)).body("page.total", equalTo(0));
        Callers.as(Roles.SCRUTINY_OFFICER).get(list).then().body("items.id", contains(plan));
        Callers.anybody().get("/v1/improvement-actions?planId=" + plan).then().body("items", hasSize(0));
        Callers.as(Roles.CLERK)
                .get("/v1/improvement-actions?include=total&planId=" + plan)
                .then()
                .body("page.total", equalTo(2));
    }

    @Test
    void draftMovesNoTagOfWhatIsPublic() {
        var before = List.of(tag("/v1/inspections/" + inspection), tag("/v1/improvement-actions/" + first));
        var plan = Given.plan(inspection);
        patch(plan, "{\"title\": \"Another\"}").then().statusCode(200).body("title", equalTo("Another"));
        withdraw(plan);
        assertThat(List.of(tag("/v1/inspections/" + inspection), tag("/v1/improvement-actions/" + first)))
                .isEqualTo(before);
        Callers.anybody().get(PLANS + "/" + plan).then().statusCode(404);
        Callers.as(Roles.SCRUTINY_OFFICER)
                .get(PLANS + "/" + plan)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("history[1].reason", equalTo("Begun twice"));
    }

    @Test
    void nextEditionSupersedesAndBothStayReadable() {
        var plan = Given.plan(inspection);
        Given.approved(plan);
        var third = Given.action(finding);
        String next = edition(plan).then()
                .statusCode(201)
                .header("Location", containsString(PLANS))
                .body("edition", equalTo(2))
                .body("supersedesId", equalTo(plan))
                .body("editionReason", equalTo("The fourth visit found more"))
                .body("actionIds", contains(first, second))
                .extract()
                .path("id");
        refused(edition(plan), "plan-edition-open", "Edition 2");
        Callers.anybody().get(PLANS + "/" + plan + "/editions").then().body("edition", contains(1));
        patch(next, "{\"actionIds\": [\"%s\", \"%s\"]}".formatted(second, third)).then().statusCode(200);
        Given.approved(next);
        Callers.anybody()
                .get(PLANS + "/" + plan)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededById", equalTo(next))
                .body("actionIds", contains(first, second))
                .body("approved.text", equalTo("July 2017"));
        Callers.anybody()
                .get(PLANS + "/" + plan + "/editions")
                .then()
                .body("id", contains(plan, next))
                .body("status", contains("SUPERSEDED", "APPROVED"));
        Callers.anybody().get("/v1/inspections/" + inspection).then().body("plans.edition", contains(2));
        Callers.anybody().get("/v1/improvement-actions/" + third).then().body("plan.id", equalTo(next));
        Callers.anybody().get("/v1/improvement-actions/" + second).then().body("plan.id", equalTo(next));
        Callers.anybody().get("/v1/improvement-actions/" + first).then().body("$", not(hasKey("plan")));
    }

    @Test
    void editionThatIsWithdrawnLeavesItsNumber() {
        var plan = Given.plan(inspection);
        Given.approved(plan);
        withdraw(edition(plan).path("id"));
        edition(plan).then().statusCode(201).body("edition", equalTo(2));
    }

    @Test
    void approvedPlanIsNotPatched() {
        var plan = Given.plan(inspection);
        Given.approved(plan);
        refused(patch(plan, "{\"title\": \"Rewritten\"}"), "plan-not-draft", "APPROVED");
    }

    @Test
    void actionStandsInOneApprovedPlan() {
        Given.approved(Given.plan(inspection));
        var other = Given.plan(inspection);
        refused(status(other, APPROVED), "action-in-another-plan", "Improvement Plan");
        patch(other, "{\"actionIds\": []}").then().statusCode(200);
        refused(status(other, APPROVED), "plan-without-actions", "no improvement action");
    }

    @Test
    void planIsClosedOnceItsActionsAreDone() {
        var plan = Given.plan(inspection);
        Given.approved(plan);
        refused(status(plan, "{\"to\": \"CLOSED\"}"), "plan-actions-open", "2 of the plan's actions");
        for (var action : List.of(first, second)) {
            change(action, "IN_PROGRESS");
            change(action, "COMPLETED");
        }
        status(plan, "{\"to\": \"CLOSED\"}").then().statusCode(200).body("status", equalTo("CLOSED"));
        refused(status(plan, APPROVED), "plan-status", "nothing else");
        refused(edition(plan), "plan-not-approved", "CLOSED");
        Callers.anybody().get("/v1/inspections/" + inspection).then().body("plans.id", contains(plan));
    }

    @Test
    void planIsPublishedOnceOnADayThatHasCome() {
        var plan = Given.plan(inspection);
        refused(publish(plan, "2017-07-21"), "plan-not-approved", "DRAFT");
        Given.approved(plan);
        publish(plan, "2999-01-01").then().statusCode(400).body("errors[0].pointer", equalTo("/publishedOn"));
        publish(plan, "2017-07-21").then().statusCode(200).body("publishedOn", equalTo("2017-07-21"));
        refused(publish(plan, "2017-07-22"), "plan-published", "2017-07-21");
    }

    @Test
    void approvalNeedsADateThatHasCome() {
        var plan = Given.plan(inspection);
        status(plan, "{\"to\": \"APPROVED\"}").then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/approved"));
        status(plan, "{\"to\": \"APPROVED\", \"approved\": {\"text\": \"next year\", \"on\": \"2999-01-01\"}}").then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/approved/on"));
        status(plan, "{\"to\": \"APPROVED\", \"approved\": {\"text\": \"1 January 2999\"}}").then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/approved/text"));
        status(plan, "{\"to\": \"WITHDRAWN\"}").then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void planAnswersPublishedInspectionsOfOneAuthorityAndHoldsTheirActions() {
        var planned = Given.inspection("E10000002", """
                "framework": "SIF", "type": "MONITORING_VISIT", "title": "To come", "status": "NOTIFIED" """);
        var elsewhere = Given.inspection("E06000052", """
                "framework": "SIF", "type": "MONITORING_VISIT", "title": "Visit", "status": "PUBLISHED",
                "startOn": "2017-04-11", "publishedOn": "2017-06-13" """);
        var stranger = Given.action(Given.finding(Given.visit()));
        wrong("[\"%s\"]".formatted(UUID.randomUUID()), "null", "/inspectionIds/0");
        wrong("[\"%s\", \"%s\"]".formatted(inspection, planned), "null", "/inspectionIds/1");
        wrong("[\"%s\", \"%s\"]".formatted(inspection, elsewhere), "null", "/inspectionIds/1");
        wrong("[\"%s\", \"%s\"]".formatted(inspection, inspection), "null", "/inspectionIds/1");
        wrong("[\"%s\"]".formatted(inspection), "[\"%s\", \"%s\"]".formatted(first, stranger), "/actionIds/1");
        wrong("[\"%s\"]".formatted(inspection), "[\"%s\", \"%s\"]".formatted(first, first), "/actionIds/1");
        wrong("[]", "null", "/inspectionIds");
    }

    private void wrong(String inspections, String actions, String pointer) {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"title": "X", "board": "B", "inspectionIds": %s, "actionIds": %s}""".formatted(inspections,
                        actions))
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void listIsNarrowedAndPaged() {
        var board = "Board " + UUID.randomUUID();
        var plan = drafted(board);
        Given.approved(plan);
        var later = drafted(board);
        var mine = Callers.as(Roles.SCRUTINY_OFFICER);
        mine.get(PLANS + "?board=" + board).then().statusCode(200).body("items.id", contains(plan, later));
        only("board=" + board + "&status=APPROVED", plan);
        only("board=" + board + "&from=2017-07-31&to=2017-07-31", plan);
        only("board=" + board + "&from=2017-08-01");
        only("board=" + board + "&to=2017-07-30");
        only("board=" + board + "&area=825", plan);
        only("board=" + board + "&area=E06000052");
        only("board=" + board + "&actionId=" + first, plan);
        only("board=" + board + "&actionId=" + UUID.randomUUID());
        only("board=" + board + "&meetingId=" + UUID.randomUUID());
        only("board=" + board + "&inspectionId=" + inspection, plan);
        Callers.anybody()
                .get(PLANS + "?board=" + board)
                .then()
                .body("items[0].progress.actions", equalTo(2))
                .body("items[0].progress.overdue", equalTo(2))
                .body("items[0].area.code", equalTo("E06000060"));
        String next = Callers.as(Roles.CLERK).get(PLANS + "?limit=1&board=" + board).path("page.next");
        Callers.as(Roles.CLERK)
                .get(PLANS + "?limit=1&board=" + board + "&after=" + next)
                .then()
                .body("items.id", contains(later));
        Callers.anybody().get(PLANS + "?title=X").then().statusCode(400);
    }

    private static void only(String query, String... plans) {
        Callers.anybody().get(PLANS + "?" + query).then().statusCode(200).body("items.id", equalTo(List.of(plans)));
    }

    private String drafted(String board) {
        return Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"title": "Plan", "board": "%s", "inspectionIds": ["%s"]}""".formatted(board, inspection))
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void reportShowsEachFindingWithItsActions() {
        support(first);
        change(second, "IN_PROGRESS");
        change(second, "COMPLETED");
        var plan = Given.plan(inspection);
        Given.approved(plan);
        report(plan).body("plan.title", equalTo("Improvement Plan"))
                .body("plan.inspections.id", contains(inspection))
                .body("progress.actions", equalTo(2))
                .body("progress.overdue", equalTo(1))
                .body("rows", hasSize(1))
                .body("rows[0].inspectionId", equalTo(inspection))
                .body("rows[0].finding", equalTo("Health assessments have become slower."))
                .body("rows[0].actions.id", contains(first, second))
                .body("rows[0].actions.overdue", contains(true, false))
                .body("rows[0].actions[0].due.text", equalTo("panel on 3rd July"))
                .body("rows[0].actions[0].evidence[0].label", equalTo("Done within 28 days"))
                .body("rows[0].actions[0].evidence[0].value", equalTo(94));
    }

    @Test
    void reportIsCsvToo() {
        support(first);
        var plan = Given.plan(inspection);
        Given.approved(plan);
        var csv = Callers.anybody()
                .accept("text/csv")
                .get(PLANS + "/" + plan + "/report")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(csv).isEqualTo("""
                inspection,number,finding,action,owner,due,due_on,state,completed_on,overdue,evidence\r
                Monitoring visit,1,Health assessments have become slower.,Weekly reports on the pathway,,panel on 3rd July,2017-07-03,PROPOSED,,true,Done within 28 days 94%\r
                Monitoring visit,1,Health assessments have become slower.,Weekly reports on the pathway,,panel on 3rd July,2017-07-03,PROPOSED,,true,\r
                """);
    }

    @Test
    void tagMovesWithTheActionsOfThePlan() {
        var plan = Given.plan(inspection);
        Given.approved(plan);
        for (var path : List.of(PLANS + "/" + plan, PLANS + "/" + plan + "/report")) {
            var before = tag(path);
            Callers.anybody().header("If-None-Match", before).get(path).then().statusCode(304);
            support(first);
            Callers.anybody().header("If-None-Match", before).get(path).then().statusCode(200);
        }
        assertThat(tag(PLANS + "/" + plan)).isNotEqualTo(tag(PLANS + "/" + plan + "/report"));
    }

    @Test
    void changeNeedsThePresentTag() {
        var plan = Given.plan(inspection);
        var officer = Callers.as(Roles.SCRUTINY_OFFICER).contentType(MergePatch.MEDIA_TYPE).body("{\"title\": \"X\"}");
        officer.patch(PLANS + "/" + plan).then().statusCode(428);
        Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"old\"")
                .body("{\"title\": \"X\"}")
                .patch(PLANS + "/" + plan)
                .then()
                .statusCode(412);
    }

    @Test
    void onlyScrutinyOfficersKeepPlans() {
        var body = "{\"title\": \"X\", \"board\": \"B\", \"inspectionIds\": [\"%s\"]}".formatted(inspection);
        Callers.anybody().body(body).post(PLANS).then().statusCode(401);
        Callers.as(Roles.LEAD_OFFICER).body(body).post(PLANS).then().statusCode(403);
        var plan = Given.plan(inspection);
        Callers.as(Roles.CLERK).body(APPROVED).post(PLANS + "/" + plan + "/status-changes").then().statusCode(403);
        Callers.anybody().body(APPROVED).post(PLANS + "/" + plan + "/status-changes").then().statusCode(401);
        var nowhere = PLANS + "/" + UUID.randomUUID();
        Callers.as(Roles.SCRUTINY_OFFICER).body(APPROVED).post(nowhere + "/status-changes").then().statusCode(404);
        Callers.anybody().get(nowhere).then().statusCode(404);
    }

    @Test
    void feedTellsOfThePlanOnceItIsApproved() {
        var plan = Given.plan(inspection);
        var feed = "/v1/changes?type=improvement-plan&limit=500";
        assertThat(changes(feed)).doesNotContain(plan);
        Given.approved(plan);
        assertThat(changes(feed)).contains(plan);
    }

    /** All pages of the feed. */
    private static List<String> changes(String feed) {
        var ids = new ArrayList<String>();
        @Nullable
        String after = null;
        do {
            var page = Callers.anybody().get(feed + (after == null ? "" : "&after=" + after)).then().extract();
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            after = page.jsonPath().getList("items").size() < 500 ? null : page.path("page.next");
        } while (after != null);
        return ids;
    }

    private static ValidatableResponse report(String plan) {
        return Callers.anybody().get(PLANS + "/" + plan + "/report").then().statusCode(200);
    }

    private static void refused(Response answer, String code, String words) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + code)).body("detail", containsString(words));
    }

    private static Response status(String plan, String body) {
        return Callers.as(Roles.SCRUTINY_OFFICER).body(body).post(PLANS + "/" + plan + "/status-changes");
    }

    private static void withdraw(String plan) {
        status(plan, "{\"to\": \"WITHDRAWN\", \"reason\": \"Begun twice\"}").then().statusCode(200);
    }

    private static Response edition(String plan) {
        return Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"reason\": \"The fourth visit found more\"}")
                .post(PLANS + "/" + plan + "/editions");
    }

    private static Response publish(String plan, String day) {
        return Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"publishedOn\": \"%s\"}".formatted(day))
                .post(PLANS + "/" + plan + "/publications");
    }

    private static Response patch(String plan, String change) {
        var path = PLANS + "/" + plan;
        return Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", Callers.as(Roles.SCRUTINY_OFFICER).get(path).header("ETag"))
                .body(change)
                .patch(path);
    }

    private static String tag(String path) {
        return Callers.anybody().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static void change(String action, String to) {
        state(action, to, null);
    }

    private static void state(String action, String to, @Nullable String reason) {
        Callers.as(Roles.LEAD_OFFICER)
                .body(reason == null
                        ? "{\"to\": \"%s\"}".formatted(to)
                        : "{\"to\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason))
                .post("/v1/improvement-actions/" + action + "/state-changes")
                .then()
                .statusCode(200);
    }

    private static void support(String action) {
        Callers.as(Roles.ANALYST)
                .body("{\"label\": \"Done within 28 days\", \"observationRevisionId\": \"%s\"}"
                        .formatted(Given.figure(Given.percentage(), "94")))
                .post("/v1/improvement-actions/" + action + "/evidence")
                .then()
                .statusCode(201);
    }
}
