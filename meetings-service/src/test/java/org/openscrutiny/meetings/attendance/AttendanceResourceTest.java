package org.openscrutiny.meetings.attendance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class AttendanceResourceTest {

    @Test
    void somebodyNeitherPresentNorApologisingIsNotRecorded() {
        var sitting = Sitting.inSession();
        var attendance = note(sitting, "Mr M Hussain", "MEMBER", "NOT_RECORDED");
        anybody().get("/v1/attendance/" + attendance)
                .then()
                .statusCode(200)
                .body("status", equalTo("NOT_RECORDED"))
                .body("name", equalTo("Mr M Hussain"))
                .body("arrivedAt", nullValue());
    }

    @Test
    void listIsByFamilyNameAndFilters() {
        var sitting = Sitting.inSession();
        note(sitting, "Mr B Roberts", "MEMBER", "PRESENT");
        note(sitting, "Mr M Moore", "CO_OPTED", "APOLOGIES");
        note(sitting, "Ms D Andrews", "OFFICER", "PRESENT");
        anybody().get("/v1/meetings/" + sitting.meeting() + "/attendance?status=PRESENT&include=total")
                .then()
                .statusCode(200)
                .body("items.name", contains("Ms D Andrews", "Mr B Roberts"))
                .body("page.total", equalTo(2));
    }

    @Test
    void pagesDoNotOverlap() {
        var sitting = Sitting.inSession();
        note(sitting, "Mr B Roberts", "MEMBER", "PRESENT");
        note(sitting, "Mr D Babb", "CO_OPTED", "PRESENT");
        note(sitting, "Ms D Andrews", "OFFICER", "PRESENT");
        var next = anybody().get("/v1/meetings/" + sitting.meeting() + "/attendance?limit=2")
                .then()
                .statusCode(200)
                .body("items.name", contains("Ms D Andrews", "Mr D Babb"))
                .extract()
                .<String>path("links.next");
        anybody().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.name", contains("Mr B Roberts"))
                .body("page.next", nullValue());
    }

    @Test
    void apologiesMayComeBeforeTheMeetingBeginsButPresenceNot() {
        var sitting = Sitting.scheduled(Sitting.committee("[]"), "2017-07-18", "OTHER");
        note(sitting, "Ms K Wood", "MEMBER", "APOLOGIES");
        as(Roles.CLERK).body(body(Sitting.person("Mr D Dhillon"), "MEMBER", "PRESENT"))
                .post("/v1/meetings/" + sitting.meeting() + "/attendance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-not-begun"));
    }

    @Test
    void samePersonTwiceIsRefused() {
        var sitting = Sitting.inSession();
        var person = Sitting.person("Mrs W Mallen");
        sitting.present(person, "MEMBER");
        as(Roles.CLERK).body(body(person, "MEMBER", "APOLOGIES"))
                .post("/v1/meetings/" + sitting.meeting() + "/attendance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/attendance-already-recorded"));
    }

    @Test
    void timesOfSomebodyAbsentAreRefused() {
        var sitting = Sitting.inSession();
        as(Roles.CLERK).body("""
                {"personId": "%s", "capacity": "MEMBER", "status": "APOLOGIES", "arrivedAt": "2017-07-18T09:10:00Z"}"""
                .formatted(Sitting.person("Mrs M Aston")))
                .post("/v1/meetings/" + sitting.meeting() + "/attendance")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/status"));
    }

    @Test
    void lateArrivalAndLeavingForAnInterestAreKept() {
        var sitting = Sitting.inSession();
        var id = Sitting.post("/v1/meetings/" + sitting.meeting() + "/attendance",
                """
                {"personId": "%s", "capacity": "MEMBER", "status": "PRESENT", "mode": "IN_PERSON",
                 "arrivedAt": "2017-07-18T09:20:00Z", "leftAt": "2017-07-18T11:00:00Z",
                 "absences": [{"fromAt": "2017-07-18T10:00:00Z", "untilAt": "2017-07-18T10:15:00Z", "reason": "INTEREST"}]}"""
                        .formatted(Sitting.person("Mr G Williams")));
        anybody().get("/v1/attendance/" + id)
                .then()
                .body("arrivedAt", equalTo("2017-07-18T09:20:00Z"))
                .body("absences", hasSize(1))
                .body("absences[0].reason", equalTo("INTEREST"));
    }

    @Test
    void unknownPersonIsNamedInTheRefusal() {
        var sitting = Sitting.inSession();
        as(Roles.CLERK).body(body(UUID.randomUUID().toString(), "MEMBER", "PRESENT"))
                .post("/v1/meetings/" + sitting.meeting() + "/attendance")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/personId"));
    }

    @Test
    void changeNeedsTheTagAsRead() {
        var sitting = Sitting.inSession();
        var id = note(sitting, "Mr A Collingwood", "MEMBER", "PRESENT");
        var path = "/v1/attendance/" + id;
        var patch = "{\"printedName\": \"Cllr A Collingwood\"}";
        var tag = as(Roles.CLERK).get(path).then().extract().header("ETag");
        as(Roles.CLERK).contentType("application/merge-patch+json").body(patch).patch(path).then().statusCode(428);
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Cllr A Collingwood"));
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"printedName\": null}")
                .patch(path)
                .then()
                .statusCode(412);
        anybody().header("If-None-Match", anybody().get(path).header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void struckAttendanceIsGone() {
        var sitting = Sitting.inSession();
        var path = "/v1/attendance/" + note(sitting, "Ms J Ward", "MEMBER", "PRESENT");
        as(Roles.CLERK).header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        anybody().get(path).then().statusCode(404);
    }

    @Test
    void onlyAClerkNotesAttendance() {
        var sitting = Sitting.inSession();
        var path = "/v1/meetings/" + sitting.meeting() + "/attendance";
        var body = body(Sitting.person("Mrs L Sullivan"), "MEMBER", "PRESENT");
        anybody().body(body).post(path).then().statusCode(401);
        as(Roles.MEMBER).body(body).post(path).then().statusCode(403);
    }

    @Test
    void attendanceOfADraftMeetingIsTheDraftersOnly() {
        var meeting = Sitting.post("/v1/meetings", """
                {"committeeId": "%s", "scheduledStart": "2017-07-18T10:00:00Z"}""".formatted(Sitting.committee("[]")));
        var id = Sitting.post("/v1/meetings/" + meeting + "/attendance",
                body(Sitting.person("Mr K Hamblin"), "CO_OPTED", "APOLOGIES"));
        as(Roles.SCRUTINY_OFFICER).get("/v1/attendance/" + id).then().statusCode(200);
        as(Roles.MEMBER).get("/v1/attendance/" + id).then().statusCode(404);
        anybody().get("/v1/attendance/" + id).then().statusCode(404);
        anybody().get("/v1/meetings/" + meeting + "/attendance").then().statusCode(404);
    }

    private static String note(Sitting sitting, String name, String capacity, String status) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/attendance",
                body(Sitting.person(name), capacity, status));
    }

    private static String body(String person, String capacity, String status) {
        return """
                {"personId": "%s", "capacity": "%s", "status": "%s"}""".formatted(person, capacity, status);
    }

    @Test
    void memberIsFollowedFromMeetingToMeeting() {
        var first = Sitting.inSession();
        var member = first.member("Mrs L Clarke", "\"role\": \"MEMBER\"");
        first.present(member, "MEMBER");
        var second = first.next("2017-09-05", "OTHER");
        Sitting.post("/v1/meetings/" + second.meeting() + "/attendance", """
                {"personId": "%s", "capacity": "MEMBER", "status": "APOLOGIES"}""".formatted(member));
        var all = "/v1/attendance?personId=" + member;
        anybody().get(all + "&include=total")
                .then()
                .body("items.meetingId", equalTo(List.of(first.meeting(), second.meeting())))
                .body("items.status", equalTo(List.of("PRESENT", "APOLOGIES")))
                .body("items.name", equalTo(List.of("Mrs L Clarke", "Mrs L Clarke")))
                .body("page.total", equalTo(2));
        anybody().get(all + "&status=APOLOGIES").then().body("items.meetingId", equalTo(List.of(second.meeting())));
        anybody().get(all + "&from=2017-07-18&to=2017-07-18&committeeId=" + first.committee() + "&capacity=MEMBER")
                .then()
                .body("items.meetingId", equalTo(List.of(first.meeting())));
        String next = anybody().get(all + "&limit=1").path("page.next");
        anybody().get(all + "&limit=1&after=" + next).then().body("items.status", equalTo(List.of("APOLOGIES")));
    }
}
