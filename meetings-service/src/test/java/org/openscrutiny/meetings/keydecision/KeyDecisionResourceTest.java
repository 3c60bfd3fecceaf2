package org.openscrutiny.meetings.keydecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.meetings.keydecision.Decisions.PATH;
import static org.openscrutiny.meetings.keydecision.Decisions.TODAY;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.ArrayList;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class KeyDecisionResourceTest {

    @Test
    void draftIsNobodysBusinessUntilItIsPublished() {
        var committee = Council.committee();
        var id = Decisions.planned("Expansion of a school", "2017-09-11", "2017-09-30", maker(committee));
        var list = PATH + "?include=total&committeeId=" + committee;
        anybody().get(PATH + "/" + id).then().statusCode(404);
        as(Roles.MEMBER).get(PATH + "/" + id).then().statusCode(404);
        anybody().get(list).then().body("page.total", equalTo(0));
        as(Roles.CLERK).get(list).then().body("page.total", equalTo(1));
        anybody().get("/v1/changes?limit=500&type=key-decision-notice")
                .then()
                .body("items.id", not(hasItem(id)));
        Decisions.publish(id, "2017-08-13");
        anybody().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("notice.clearDays", equalTo(28))
                .body("notice.satisfied", equalTo(true))
                .body("effect", nullValue());
        anybody().get(list).then().body("items.id", contains(id));
    }

    @Test
    void decisionIsMadeAndCarriedOutInItsOrder() {
        var id = Decisions.planned("Expansion of a school", "2017-09-11", "2017-09-30", "");
        Decisions.step(id, "decisions", "{\"decidedOn\": \"2017-09-11\", \"text\": \"x\", \"reasons\": \"y\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/key-decision-status-order"));
        Decisions.publish(id, "2017-08-20");
        Decisions.step(id, "decisions", "{\"decidedOn\": \"2017-09-11\", \"text\": \"x\", \"reasons\": \"y\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/key-decision-notice-too-short"))
                .body("detail", containsString("21 clear days before 2017-09-11, of 28 needed"));
        Decisions.step(id, "exceptions", "{\"kind\": \"SPECIAL_URGENCY\", \"reason\": \"The roof\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/agreedBy", "/agreedOn"));
        Decisions.step(id, "exceptions", """
                {"kind": "GENERAL_EXCEPTION", "reason": "The offer came late", "informedOn": "2017-09-01",
                 "noticePublishedOn": "2017-09-01"}""")
                .statusCode(201)
                .body("exception.kind",
                        equalTo("GENERAL_EXCEPTION"));
        Decisions.decide(id, "2017-09-11", "Agreed");
        anybody().get(PATH + "/" + id)
                .then()
                .body("status", equalTo("DECIDED"))
                .body("effect.state", equalTo("FREE"))
                .body("effect.callInUntil", equalTo("2017-09-18"))
                .body("effect.from", equalTo("2017-09-19"));
        Decisions.step(id, "implementations", "{\"implementedOn\": \"2017-09-18\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/call-in-window-open"));
        Decisions.step(id, "implementations", "{\"implementedOn\": \"2017-09-19\"}")
                .statusCode(201)
                .body("status", equalTo("IMPLEMENTED"))
                .body("implementedOn", equalTo("2017-09-19"));
        Decisions.step(id, "withdrawals", "{\"reason\": \"Second thoughts\"}").statusCode(409);
    }

    @Test
    void incompleteNoticeIsNotPublished() {
        var id = Sitting.post(PATH, """
                {"title": "A contract", "significance": ["COMMUNITIES"], "decisionFrom": "2017-09-11",
                 "decisionMaker": {"kind": "INDIVIDUAL", "name": "Warren Whyte"}}""");
        Decisions.step(id, "publications", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/key-decision-notice-incomplete"))
                .body("detail", containsString("(c) the title of the individual"));
        Council.delete(PATH + "/" + id).statusCode(204);
        as(Roles.CLERK).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void publishedNoticeIsWithdrawnNotDiscarded() {
        var id = Decisions.planned("Closure of a centre", "2017-09-11", "2017-09-11", "");
        Decisions.publish(id, "2017-08-01");
        Council.delete(PATH + "/" + id).statusCode(409).body("type", equalTo("/problems/key-decision-published"));
        Decisions.step(id, "withdrawals", "{}").statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        Decisions.step(id, "withdrawals", "{\"reason\": \"No longer needed\"}").statusCode(201);
        anybody().get(PATH + "/" + id).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void changeNeedsTheTagAsReadAndEndsWithTheDecision() {
        var id = Decisions.planned("Expansion of a school", "2017-09-11", "2017-09-30", "");
        var path = PATH + "/" + id;
        as(Roles.CLERK).contentType("application/merge-patch+json").body("{}").patch(path).then().statusCode(428);
        var tag = Council.tag(path);
        Council.patch(path, "{\"reference\": \"CS07.17\"}").statusCode(200).body("reference", equalTo("CS07.17"));
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"title\": \"x\"}")
                .patch(path)
                .then()
                .statusCode(412);
        Council.patch(path, "{\"decisionTo\": \"2017-09-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decisionTo"));
        Decisions.publish(id, "2017-08-01");
        Council.patch(path, "{\"documentsFrom\": null}")
                .statusCode(409)
                .body("type", equalTo("/problems/key-decision-notice-incomplete"));
        Decisions.decide(id, "2017-09-11", "Agreed");
        Council.patch(path, "{\"title\": \"x\"}").statusCode(409).body("type", equalTo("/problems/key-decision-made"));
    }

    @Test
    void exemptMatterIsASummaryToThePublic() {
        var committee = Council.committee();
        var id = Decisions.planned("Canary contract", "2017-09-11", "2017-09-30", maker(committee) + """
                , "matter": "Canary", "documents": ["Canary"], "access": "EXEMPT", "exemptParagraphs": [3],
                "publicSummary": "A contract for school meals", "publicInterestNote": "Canary"
                """);
        Decisions.publish(id, "2017-08-01");
        Decisions.decide(id, "2017-09-11", "Canary");
        var path = PATH + "/" + id;
        for (var role : new String[]{Roles.MEMBER, Roles.SYSTEM, Roles.SCRUTINY_OFFICER}) {
            assertThat(as(role).get(path).asString()).doesNotContain("Canary");
        }
        anybody().get(path)
                .then()
                .body("title", equalTo("A contract for school meals"))
                .body("exemptParagraphs", contains(3))
                .body("decision.decidedOn", equalTo("2017-09-11"))
                .body("effect", nullValue());
        as(Roles.CHAIRMAN).get(path)
                .then()
                .body("title", equalTo("Canary contract"))
                .body("decision.text",
                        equalTo("Canary"));
        anybody().get(PATH + "?committeeId=" + committee)
                .then()
                .body("items.title", contains("A contract for school meals"));
        var tag = anybody().get(path).header("ETag");
        var callIn = Decisions.callIn(id, Council.committee(), 3, "Canary").statusCode(201).extract().path("id");
        anybody().get("/v1/call-ins/" + callIn).then().statusCode(404);
        as(Roles.MEMBER).get("/v1/call-ins/" + callIn).then().statusCode(404);
        assertThat(anybody().get(path).header("ETag")).isEqualTo(tag);
        as(Roles.CLERK).body("{\"reason\": \"Let\"}").post(path + "/releases").then().statusCode(403);
        Decisions.move(callIn.toString(), "{\"to\": \"WITHDRAWN\", \"reason\": \"Mistake\"}").statusCode(201);
        as(Roles.MONITORING_OFFICER).body("{\"reason\": \"The contract is let\", \"releasedOn\": \"2017-12-01\"}")
                .post(path + "/releases")
                .then()
                .statusCode(201)
                .body("keyDecisionNoticeId", equalTo(id));
        anybody().get(path)
                .then()
                .body("title", equalTo("Canary contract"))
                .body("releasedOn", equalTo("2017-12-01"))
                .body("effect.state", equalTo("FREE"));
    }

    @Test
    void publishedExemptNoticeIsOpenedByDecisionOnly() {
        var id = Decisions.planned("Canary", "2017-09-11", "2017-09-30",
                ", \"access\": \"EXEMPT\", \"exemptParagraphs\": [3], \"publicSummary\": \"A contract\"");
        Decisions.publish(id, "2017-08-01");
        Council.patch(PATH + "/" + id, "{\"access\": \"PUBLIC\", \"exemptParagraphs\": []}")
                .statusCode(409)
                .body("type", equalTo("/problems/release-needs-decision"));
    }

    @Test
    void noticeAndMeetingLeadToEachOther() {
        var meeting = Council.meeting("2017-09-11T10:00:00+01:00");
        var item = Council.item(meeting, "5", "");
        var more = ", \"meetingId\": \"%s\", \"agendaItemId\": \"%s\"".formatted(meeting, item);
        var id = Decisions.planned("Expansion of a school", "2017-09-11", "2017-09-11", more);
        Decisions.step(id, "publications", "{\"publishedOn\": \"2017-08-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/target-meeting-unfit"));
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        Decisions.publish(id, "2017-08-01");
        var path = PATH + "/" + id;
        anybody().get(path).then().body("meetingId", equalTo(meeting)).body("agendaItemId", nullValue());
        anybody().get(PATH + "?agendaItemId=" + item).then().body("items", empty());
        Council.publish(meeting, "{\"publishedAtKnown\": false}").statusCode(201);
        anybody().get(path).then().body("agendaItemId", equalTo(item));
        anybody().get(PATH + "?agendaItemId=" + item).then().body("items.id", contains(id));
        anybody().get(PATH + "?meetingId=" + meeting).then().body("items.meetingId", contains(meeting));
        anybody().get("/v1/meetings/" + meeting + "/clocks")
                .then()
                .body("findAll { it.ruleId == 'key-decision-notice' }.state", contains("OK"));
        Council.patch(path, "{\"agendaItemId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/agendaItemId"));
    }

    @Test
    void forwardPlanShowsAPeriodInPages() {
        var committee = Council.committee();
        var ids = new ArrayList<String>();
        for (var day : new String[]{"2016-01-10", "2016-02-10", "2016-02-10", "2016-05-31", "2016-06-01"}) {
            var id = Decisions.planned("Decision of " + day, day, day, maker(committee));
            Decisions.publish(id, "2015-12-01");
            ids.add(id);
        }
        Decisions.planned("Draft", "2016-02-10", "2016-02-10", maker(committee));
        Decisions.step(ids.get(0), "withdrawals", "{\"reason\": \"No longer needed\"}").statusCode(201);
        var plan = "/v1/forward-plan?from=2016-01-01&to=2016-05-31&committeeId=" + committee;
        as(Roles.CLERK).get(plan).then().body("items.id", contains(ids.get(1), ids.get(2), ids.get(3)));
        var page = anybody().get(plan + "&limit=2&include=total").jsonPath();
        assertThat(page.getList("items.id")).isEqualTo(ids.subList(1, 3));
        assertThat(page.getInt("page.total")).isEqualTo(3);
        assertThat(anybody().get(page.getString("links.next")).jsonPath().getList("items.id"))
                .isEqualTo(ids.subList(3, 4));
        anybody().get("/v1/forward-plan?from=2016-06-01&committeeId=" + committee)
                .then()
                .body("items.id", contains(ids.get(4)));
        var soon = Decisions.planned("Soon", TODAY.toString(), TODAY.toString(), maker(committee));
        Decisions.publish(soon, TODAY.minusDays(40));
        anybody().get("/v1/forward-plan?committeeId=" + committee).then().body("items.id", contains(soon));
        anybody().get("/v1/forward-plan?from=2016-06-01&to=2016-05-01").then().statusCode(400);
    }

    @Test
    void onlyAClerkKeepsThePlan() {
        var body = """
                {"title": "x", "significance": ["COMMUNITIES"], "decisionFrom": "2017-09-11",
                 "decisionMaker": {"kind": "BODY", "name": "Cabinet"}}""";
        anybody().body(body).post(PATH).then().statusCode(401);
        as(Roles.CABINET_MEMBER).body(body).post(PATH).then().statusCode(403);
        as(Roles.CLERK).body(body.replace("[\"COMMUNITIES\"]", "[]"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/significance"));
        as(Roles.CLERK)
                .body(body.replace("\"name\": \"Cabinet\"",
                        "\"name\": \"Cabinet\", \"committeeId\": \"%s\"".formatted(UUID.randomUUID())))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decisionMaker/committeeId"));
    }

    private static String maker(String committee) {
        return """
                , "decisionMaker": {"kind": "BODY", "name": "Cabinet", "members": ["Leader"], "committeeId": "%s"}"""
                .formatted(committee);
    }
}
