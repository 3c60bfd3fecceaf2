package org.openscrutiny.meetings.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.AtOnce;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class ActionResourceTest {

    @Test
    void openActionIsCarriedForwardUntilItIsDone() {
        var july = Sitting.inSession();
        var action = note(july, "\"text\": \"Circulate the figures\", \"ownerRaw\": \"Appleyard\"");
        var september = july.next("2017-09-05", "OTHER");
        var october = july.next("2017-10-17", "OTHER");
        var december = july.next("2017-12-05", "OTHER");
        as(Roles.CLERK).body("{\"to\": \"DONE\", \"on\": \"2017-10-17\"}")
                .post("/v1/actions/" + action + "/status-changes")
                .then()
                .statusCode(201)
                .body("closedOn", equalTo("2017-10-17"));
        for (var meeting : new Sitting[]{september, october}) {
            anybody().get("/v1/meetings/" + meeting.meeting() + "/actions?carriedForward=true&include=total")
                    .then()
                    .body("items.id", contains(action))
                    .body("page.total", equalTo(1));
        }
        anybody().get("/v1/meetings/" + december.meeting() + "/actions?carriedForward=true")
                .then()
                .body("items", empty());
        anybody().get("/v1/meetings/" + july.meeting() + "/actions").then().body("items.id", contains(action));
    }

    @Test
    void ownerAndDateStayAsStated() {
        var id = note(Sitting.inSession(),
                "\"text\": \"Write to schools\", \"ownerRaw\": \"Appleyard\", \"dueText\": \"in due course\"");
        anybody().get("/v1/actions/" + id)
                .then()
                .body("ownerRaw", equalTo("Appleyard"))
                .body("ownerId", nullValue())
                .body("dueText", equalTo("in due course"))
                .body("dueOn", nullValue())
                .body("status", equalTo("OPEN"));
    }

    @Test
    void listAcrossMeetingsFiltersSortsAndPages() {
        var july = Sitting.inSession();
        var whenever = note(july, "\"text\": \"Some time\"");
        var late = note(july, "\"text\": \"Late\", \"dueOn\": \"2017-12-01\"");
        var soon = note(july.next("2017-09-05", "OTHER"), "\"text\": \"Soon\", \"dueOn\": \"2017-10-01\"");
        var list = "/v1/actions?committeeId=" + july.committee();
        anybody().get(list).then().body("items.id", contains(whenever, late, soon));
        var next = anybody().get(list + "&sort=due&limit=2")
                .then()
                .body("items.id", contains(soon, late))
                .extract()
                .<String>path("links.next");
        anybody().urlEncodingEnabled(false).get(next).then().body("items.id", contains(whenever));
        anybody().get(list + "&sort=-due").then().body("items.id", contains(whenever, late, soon));
        var earlier = anybody().get(list + "&sort=-due&limit=2")
                .then()
                .body("items.id", contains(whenever, late))
                .extract()
                .<String>path("links.next");
        anybody().urlEncodingEnabled(false).get(earlier).then().body("items.id", contains(soon));
        anybody().get(list + "&sort=-recorded").then().body("items.id", contains(soon, late, whenever));
        anybody().get(list + "&from=2017-10-01&to=2017-10-01").then().body("items.id", contains(soon));
        anybody().get(list + "&status=DONE").then().body("items", empty());
        anybody().get(list + "&sort=owner")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"));
    }

    @Test
    void actionOnAnExemptItemIsExemptInEveryList() {
        var july = Sitting.inSession();
        var id = note(july, "\"text\": \"Canary\", \"itemId\": \"%s\"".formatted(july.exemptItem("2")));
        var september = july.next("2017-09-05", "OTHER");
        as(Roles.CLERK).get("/v1/actions/" + id).then().statusCode(200);
        anybody().get("/v1/actions/" + id).then().statusCode(404);
        for (var list : new String[]{"/v1/actions?committeeId=" + july.committee() + "&include=total",
                "/v1/meetings/" + july.meeting() + "/actions?include=total",
                "/v1/meetings/" + september.meeting() + "/actions?carriedForward=true&include=total"}) {
            as(Roles.CLERK).get(list).then().body("page.total", equalTo(1));
            as(Roles.MEMBER).get(list).then().body("items", empty()).body("page.total", equalTo(0));
        }
    }

    @Test
    void closedActionIsOpenedAgainBeforeItChanges() {
        var path = "/v1/actions/" + note(Sitting.inSession(), "\"text\": \"Write to schools\"");
        as(Roles.CLERK).body("{\"to\": \"CANCELLED\"}").post(path + "/status-changes").then().statusCode(400);
        as(Roles.CLERK).body("{\"to\": \"CANCELLED\", \"note\": \"No longer needed\"}")
                .post(path + "/status-changes")
                .then()
                .statusCode(201);
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .body("{\"text\": \"Write to all schools\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/action-closed"));
        as(Roles.CLERK).body("{\"to\": \"DONE\"}")
                .post(path + "/status-changes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/action-status-step"));
    }

    @Test
    void ofThoseWhoCloseAnActionAtOnceOneDoes() throws Exception {
        var path = "/v1/actions/" + note(Sitting.inSession(), "\"text\": \"Write to schools\"");
        var answers = AtOnce.times(6,
                number -> as(Roles.CLERK).body("{\"to\": \"DONE\"}").post(path + "/status-changes").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        anybody().get(path).then().body("history.to", contains("DONE"));
    }

    @Test
    void onlyAClerkNotesActions() {
        var path = "/v1/meetings/" + Sitting.inSession().meeting() + "/actions";
        anybody().body("{\"text\": \"Write to schools\"}").post(path).then().statusCode(401);
        as(Roles.LEAD_OFFICER).body("{\"text\": \"Write to schools\"}").post(path).then().statusCode(403);
    }

    private static String note(Sitting sitting, String rest) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/actions", "{" + rest + "}");
    }
}
