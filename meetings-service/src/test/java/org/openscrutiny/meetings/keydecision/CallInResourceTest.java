package org.openscrutiny.meetings.keydecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.meetings.keydecision.Decisions.PATH;
import static org.openscrutiny.meetings.keydecision.Decisions.TODAY;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class CallInResourceTest {

    @Test
    void calledInDecisionWaitsForTheCommittee() {
        var decision = Decisions.madeToday();
        var sitting = Sitting.scheduled(Sitting.committee("[]"), TODAY.toString(), "CALL_IN");
        var id = Decisions.callIn(decision, sitting.committee(), 3, "The cost")
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .extract()
                .<String>path("id");
        var path = "/v1/call-ins/" + id;
        anybody().get(path).then().statusCode(404);
        as(Roles.MEMBER).get(path).then().statusCode(200);
        anybody().get(PATH + "/" + decision)
                .then()
                .body("effect.state", equalTo("CALL_IN_OPEN"))
                .body("callIn", nullValue());
        as(Roles.MEMBER).get(PATH + "/" + decision).then().body("effect.state", equalTo("CALLED_IN"));
        Decisions.move(id, "{\"to\": \"ACCEPTED\"}").statusCode(201);
        anybody().get(path).then().statusCode(200).body("acceptedOn", equalTo(TODAY.toString()));
        anybody().get(PATH + "/" + decision)
                .then()
                .body("effect.state", equalTo("CALLED_IN"))
                .body("callIn.id", equalTo(id));
        Decisions.step(decision, "implementations", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-pending"));
        Decisions.move(id, heard(sitting, "NO_OBJECTION"))
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-not-begun"));
        Council.step(sitting.meeting(), "{\"to\": \"IN_SESSION\"}").statusCode(201);
        Decisions.move(id, heard(Sitting.inSession(), "NO_OBJECTION"))
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-hearing-unfit"));
        Decisions.move(id, heard(sitting, "NO_OBJECTION"))
                .statusCode(201)
                .body("meetingId",
                        equalTo(sitting.meeting()));
        Decisions.move(id, "{\"to\": \"RECONSIDERED\", \"reconsideration\": \"UPHELD\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-status-order"));
        Decisions.step(decision, "implementations", "{}").statusCode(201);
    }

    @Test
    void decisionReferredBackWaitsForItsReconsideration() {
        var decision = Decisions.madeToday();
        var sitting = Sitting.scheduled(Sitting.committee("[]"), TODAY.toString(), "CALL_IN");
        Council.step(sitting.meeting(), "{\"to\": \"IN_SESSION\"}").statusCode(201);
        var id = Decisions.callIn(decision, sitting.committee(), 3, "The cost").extract().<String>path("id");
        Decisions.move(id, "{\"to\": \"ACCEPTED\"}").statusCode(201);
        Decisions.move(id, heard(sitting, "REFERRED_BACK")).statusCode(201);
        Decisions.step(decision, "implementations", "{}").statusCode(409);
        Decisions.move(id, "{\"to\": \"RECONSIDERED\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reconsideration"));
        Decisions.move(id, "{\"to\": \"RECONSIDERED\", \"reconsideration\": \"CHANGED\"}").statusCode(201);
        Decisions.step(decision, "implementations", "{}").statusCode(201);
        anybody().get("/v1/call-ins?include=total&committeeId=" + sitting.committee())
                .then()
                .body("items.reconsideration", contains("CHANGED"))
                .body("page.total", equalTo(1));
        anybody().get("/v1/call-ins?meetingId=" + sitting.meeting()).then().body("items.id", contains(id));
        anybody().get("/v1/call-ins?status=RECEIVED&meetingId=" + sitting.meeting()).then().body("items", empty());
    }

    @Test
    void tooFewAndTooLateAreRefused() {
        var decision = Decisions.madeToday();
        var committee = Council.committee();
        var few = Decisions.callIn(decision, committee, 2, "The cost").extract().<String>path("id");
        Decisions.move(few, "{\"to\": \"ACCEPTED\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-too-few-members"))
                .body("detail", equalTo(
                        "2 members ask for the call-in; the constitution asks for 3. Refuse it with that reason."));
        Decisions.callIn(decision, committee, 3, "Again")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-already-made"));
        Decisions.move(few, "{\"to\": \"REFUSED\"}").statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        Decisions.move(few, "{\"to\": \"REFUSED\", \"reason\": \"Two members\"}").statusCode(201);
        anybody().get("/v1/call-ins/" + few).then().statusCode(404);
        Decisions.callIn(decision, committee, 3, "Again").statusCode(201);

        var old = Decisions.planned("Expansion of a school", "2017-09-11", "2017-09-30", "");
        Decisions.publish(old, "2017-08-01");
        Decisions.decide(old, "2017-09-11", "Agreed");
        var late = Decisions.callIn(old, committee, 3, "Too late").extract().<String>path("id");
        Decisions.move(late, "{\"to\": \"ACCEPTED\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-window-closed"));
    }

    @Test
    void onlyADecisionThatWaitsCanBeCalledIn() {
        var planned = Decisions.planned("Expansion of a school", "2017-09-11", "2017-09-30", "");
        Decisions.callIn(planned, Council.committee(), 3, "x")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-not-open"));
        Decisions.publish(planned, "2017-08-01");
        Decisions.step(planned, "decisions", """
                {"decidedOn": "2017-09-11", "text": "x", "reasons": "y", "waiverReason": "The roof leaks",
                 "waiverAgreedBy": "Chairman of the committee"}""")
                .statusCode(201)
                .body("effect.state",
                        equalTo("FREE"));
        Decisions.callIn(planned, Council.committee(), 3, "x")
                .statusCode(409)
                .body("detail", equalTo("The decision was urgent and cannot be called in: The roof leaks"));
        var cabinet = Sitting.post("/v1/committees", """
                {"name": "%s", "kind": "CABINET"}""".formatted(Council.name("Cabinet")));
        Decisions.callIn(Decisions.madeToday(), cabinet, 3, "x")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-committee-unfit"));
    }

    @Test
    void membersAskAndTheClerkDecides() {
        var decision = Decisions.madeToday();
        var body = """
                {"keyDecisionNoticeId": "%s", "committeeId": "%s", "calledBy": ["%s"], "reason": "x"}""".formatted(
                decision, Council.committee(), Sitting.person("Mr P Irwin"));
        anybody().body(body).post("/v1/call-ins").then().statusCode(401);
        as(Roles.CABINET_MEMBER).body(body).post("/v1/call-ins").then().statusCode(403);
        var id = as(Roles.MEMBER).body(body).post("/v1/call-ins").then().statusCode(201).extract().path("id");
        as(Roles.MEMBER).body("{\"to\": \"WITHDRAWN\", \"reason\": \"x\"}")
                .post("/v1/call-ins/" + id + "/status-changes")
                .then()
                .statusCode(403);
        assertThat(anybody().get("/v1/call-ins?keyDecisionNoticeId=" + decision).jsonPath().getList("items")).isEmpty();
        assertThat(as(Roles.MEMBER).get("/v1/call-ins?keyDecisionNoticeId=" + decision)
                .jsonPath()
                .getList("items.id")).isEqualTo(java.util.List.of(id));
    }

    private static String heard(Sitting sitting, String outcome) {
        return "{\"to\": \"HEARD\", \"meetingId\": \"%s\", \"outcome\": \"%s\"}".formatted(sitting.meeting(),
                outcome);
    }
}
