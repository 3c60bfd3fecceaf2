package org.openscrutiny.performance.improvement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
class ActionResourceTest {

    @Test
    void dueDateIsKeptInWordsAndAsTheDayTheyMean() {
        var action = Given.action(Given.finding(Given.visit()));
        Callers.anybody()
                .get("/v1/improvement-actions/" + action)
                .then()
                .statusCode(200)
                .body("due.text", equalTo("panel on 3rd July"))
                .body("due.value", equalTo("2017-07-03"))
                .body("due.precision", equalTo("DAY"))
                .body("state", equalTo("PROPOSED"))
                .body("number", equalTo(1));
    }

    @Test
    void embeddedNeedsEvidence() {
        var action = Given.action(Given.finding(Given.visit()));
        change(action, "IN_PROGRESS", 200);
        change(action, "COMPLETED", 200);
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"to\": \"EMBEDDED\"}")
                .post("/v1/improvement-actions/" + action + "/state-changes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/embedded-without-evidence"));
        var figure = Given.figure(Given.percentage(), "94");
        Callers.as(Roles.ANALYST)
                .body("{\"label\": \"Done within 28 days\", \"observationRevisionId\": \"%s\"}".formatted(figure))
                .post("/v1/improvement-actions/" + action + "/evidence")
                .then()
                .statusCode(201)
                .body("evidence[0].value", equalTo(94))
                .body("evidence[0].unit", equalTo("%"))
                .body("evidence[0].asOf", equalTo("2017-04-30"));
        change(action, "EMBEDDED", 200);
        Callers.anybody()
                .get("/v1/improvement-actions/" + action)
                .then()
                .body("history.to", contains("PROPOSED", "IN_PROGRESS", "COMPLETED", "EMBEDDED"));
    }

    @Test
    void nothingIsRecordedAsEmbeddedAtOnce() {
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"text\": \"Done\", \"state\": \"EMBEDDED\"}")
                .post("/v1/findings/" + Given.finding(Given.visit()) + "/actions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/embedded-without-evidence"));
    }

    @Test
    void reopeningNeedsAReason() {
        var action = Given.action(Given.finding(Given.visit()));
        change(action, "IN_PROGRESS", 200);
        change(action, "COMPLETED", 200);
        change(action, "IN_PROGRESS", 400);
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"to\": \"IN_PROGRESS\", \"reason\": \"Reports stopped in August\"}")
                .post("/v1/improvement-actions/" + action + "/state-changes")
                .then()
                .statusCode(200)
                .body("completedOn", nullValue())
                .body("history[3].reason", equalTo("Reports stopped in August"));
    }

    @Test
    void stepsAreNotSkipped() {
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"to\": \"COMPLETED\"}")
                .post("/v1/improvement-actions/" + Given.action(Given.finding(Given.visit())) + "/state-changes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/action-state"));
    }

    @Test
    void evidenceIsAFigureOrADocument() {
        var action = Given.action(Given.finding(Given.visit()));
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"label\": \"Nothing\"}")
                .post("/v1/improvement-actions/" + action + "/evidence")
                .then()
                .statusCode(400);
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"label\": \"Gone\", \"observationRevisionId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/v1/improvement-actions/" + action + "/evidence")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/observationRevisionId"));
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"label\": \"Board paper\", \"documentTitle\": \"Improvement Board, July 2017\"}")
                .post("/v1/improvement-actions/" + action + "/evidence")
                .then()
                .statusCode(201)
                .body("evidence[0].documentTitle", equalTo("Improvement Board, July 2017"));
    }

    @Test
    void changeBelowMovesTheFindingAndTheInspection() {
        var inspection = Given.visit();
        var finding = Given.finding(inspection);
        var before = Callers.anybody().get("/v1/inspections/" + inspection).header("ETag");
        var findingBefore = Callers.anybody().get("/v1/findings/" + finding).header("ETag");
        Given.action(finding);
        Callers.anybody().get("/v1/inspections/" + inspection).then().header("ETag", not(equalTo(before)));
        Callers.anybody().get("/v1/findings/" + finding).then().header("ETag", not(equalTo(findingBefore)));
    }

    @Test
    void patchOfTheTextLeavesTheDueDate() {
        var action = Given.action(Given.finding(Given.visit()));
        var tag = Callers.as(Roles.LEAD_OFFICER).get("/v1/improvement-actions/" + action).header("ETag");
        Callers.as(Roles.LEAD_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body("{\"owner\": \"Head of Children in Care\", \"due\": {\"text\": \"end of August 2017\"}}")
                .patch("/v1/improvement-actions/" + action)
                .then()
                .statusCode(200)
                .body("text", equalTo("Weekly reports on the pathway"))
                .body("due.value", equalTo("2017-08-31"))
                .body("due.precision", equalTo("MONTH"));
    }

    @Test
    void staleTagIsRefused() {
        var action = Given.action(Given.finding(Given.visit()));
        Callers.as(Roles.LEAD_OFFICER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"o99\"")
                .body("{\"owner\": \"X\"}")
                .patch("/v1/improvement-actions/" + action)
                .then()
                .statusCode(412);
    }

    @Test
    void listIsNarrowedByInspectionStateAndDueDate() {
        var inspection = Given.visit();
        var finding = Given.finding(inspection);
        var first = Given.action(finding);
        var second = Given.action(finding);
        change(second, "IN_PROGRESS", 200);
        Callers.anybody()
                .get("/v1/improvement-actions?inspectionId=" + inspection)
                .then()
                .body("items.id", contains(first, second));
        Callers.anybody()
                .get("/v1/improvement-actions?state=IN_PROGRESS&findingId=" + finding)
                .then()
                .body("items.id", contains(second));
        Callers.anybody()
                .get("/v1/improvement-actions?dueTo=2017-07-02&findingId=" + finding)
                .then()
                .body("items.size()", equalTo(0));
        String next = Callers.anybody().get("/v1/findings/" + finding + "/actions?limit=1").path("page.next");
        Callers.anybody()
                .get("/v1/findings/" + finding + "/actions?limit=1&after=" + next)
                .then()
                .body("items.id", contains(second));
    }

    @Test
    void overdueIsWhatIsNotDoneByTheEndOfTheTimeNamed() {
        var finding = Given.finding(Given.visit());
        var passed = Given.action(finding); // due on 3 July 2017
        var done = Given.action(finding);
        change(done, "IN_PROGRESS", 200);
        change(done, "COMPLETED", 200);
        var far = due(finding, "end of December 2999");
        var vague = due(finding, "as soon as the panel meets");
        Callers.anybody()
                .get("/v1/improvement-actions?overdue=true&include=total&findingId=" + finding)
                .then()
                .statusCode(200)
                .body("items.id", contains(passed))
                .body("page.total", equalTo(1));
        Callers.anybody()
                .get("/v1/improvement-actions?overdue=false&findingId=" + finding)
                .then()
                .body("items.id", contains(done, far, vague));
    }

    private static String due(String finding, String words) {
        return Callers.as(Roles.LEAD_OFFICER)
                .body("{\"text\": \"X\", \"due\": {\"text\": \"%s\"}}".formatted(words))
                .post("/v1/findings/" + finding + "/actions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void onlyOfficersChangeActions() {
        var finding = Given.finding(Given.visit());
        Callers.as(Roles.CABINET_MEMBER)
                .body("{\"text\": \"X\"}")
                .post("/v1/findings/" + finding + "/actions")
                .then()
                .statusCode(403);
        Callers.anybody().body("{\"text\": \"X\"}").post("/v1/findings/" + finding + "/actions").then().statusCode(401);
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"text\": \"X\"}")
                .post("/v1/findings/" + UUID.randomUUID() + "/actions")
                .then()
                .statusCode(404);
    }

    private static void change(String action, String to, int status) {
        Callers.as(Roles.LEAD_OFFICER)
                .body("{\"to\": \"%s\"}".formatted(to))
                .post("/v1/improvement-actions/" + action + "/state-changes")
                .then()
                .statusCode(status);
    }
}
