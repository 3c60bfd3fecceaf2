package org.openscrutiny.recommendations.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class ReminderResourceTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void tellsWhatIsDueForWhom() {
        var officer = "Officer " + UUID.randomUUID();
        var inquiry = Council.submittedInquiry();
        var soon = due(inquiry, 1, officer, today.plusDays(5));
        due(inquiry, 2, officer, today.plusDays(40));
        var done = due(inquiry, 3, officer, today.plusDays(6));
        Council.judge(done, "IMPLEMENTED", "2017-09-05").statusCode(201);
        anybody().queryParam("leadOfficer", officer)
                .get("/v1/reminders")
                .then()
                .statusCode(200)
                .body("items.recordId", contains(soon))
                .body("items.kind", contains("ACTION_BY"));
        anybody().queryParam("leadOfficer", officer)
                .queryParam("days", 60)
                .get("/v1/reminders.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("BEGIN:VCALENDAR"))
                .body(containsString("DTSTART;VALUE=DATE:" + today.plusDays(5).toString().replace("-", "")));
    }

    @Test
    void tellsReviewsAndResponsesToo() {
        var officer = "Officer " + UUID.randomUUID();
        var inquiry = Council.submittedInquiry();
        var review = Council.post(Roles.SCRUTINY_OFFICER, "/v1/inquiries/" + inquiry + "/reviews", """
                {"milestone": "FINAL", "label": "Final", "inScope": [], "leadOfficer": "%s",
                 "dueOn": {"value": "%s", "precision": "DAY"}}""".formatted(officer, today.plusDays(3)));
        anybody().queryParam("leadOfficer", officer)
                .get("/v1/reminders")
                .then()
                .body("items.recordId", contains(review));
        as(Roles.CLERK).body("{\"kind\": \"RECEIVED\", \"on\": \"%s\"}".formatted(today.minusMonths(2).plusDays(10)))
                .post("/v1/inquiries/" + inquiry + "/response-clock/entries")
                .then()
                .statusCode(201);
        List<String> due = anybody().queryParam("limit", 500)
                .get("/v1/reminders")
                .then()
                .extract()
                .path("items.recordId");
        assertThat(due).contains(inquiry);
    }

    @Test
    void absurdDaysAreRefused() {
        anybody().get("/v1/reminders?days=5000").then().statusCode(400);
    }

    private static String due(String inquiry, int number, String officer, LocalDate day) {
        var id = Council.recommendation(inquiry, """
                {"number": %d, "text": "Text", "leadOfficer": "%s", "actionBy": {"text": "Soon", "date": "%s"}}"""
                .formatted(number, officer, day));
        Council.respond(id, "ACCEPTED");
        return id;
    }
}
