package org.openscrutiny.performance.clock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ClockResourceTest {

    /** No other test speaks of Cornwall's inspections. */
    private static final String AREA = "E06000052";

    @Test
    void seventyWorkingDaysRunFromAnInadequateReport() {
        read(judged("2999-01-07", "Inadequate")).body("", hasSize(1))
                .body("[0].subject.type", equalTo("inspection"))
                .body("[0].ruleId", equalTo("inspection-action-plan"))
                .body("[0].inputs.workingDays", equalTo("70"))
                .body("[0].inputs.reportPublishedOn", equalTo("2999-01-07"))
                .body("[0].state", equalTo("DUE"))
                .body("[0]", hasKey("dueOn"));
    }

    @Test
    void whatIsNotInadequateHasNoLastDay() {
        read(judged("2018-01-29", "Requires Improvement")).body("[0].state", equalTo("NOT_APPLICABLE"))
                .body("[0]", not(hasKey("dueOn")))
                .body("[0]", not(hasKey("dueAt")));
        read(Given.visit()).body("[0].explanation", equalTo("Inspections of this kind give no grades."));
    }

    @ParameterizedTest
    @CsvSource({"2017-02-10, OK", "2017-02-13, OVERDUE"})
    void publishedPlanStopsIt(String published, String state) {
        var inspection = judged("2016-11-01", "Inadequate");
        read(inspection).body("[0].state", equalTo("NOT_APPLICABLE")).body("[0].dueOn", equalTo("2017-02-10"));
        Given.action(Given.finding(inspection));
        var plan = Given.plan(inspection);
        Given.approved(plan);
        read(inspection).body("[0].state", equalTo("NOT_APPLICABLE"));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"publishedOn\": \"%s\"}".formatted(published))
                .post("/v1/improvement-plans/" + plan + "/publications")
                .then()
                .statusCode(200);
        read(inspection).body("[0].state", equalTo(state))
                .body("[0].dueOn", equalTo("2017-02-10"))
                .body("[0].dueAt", equalTo("2017-02-11T00:00:00Z"))
                .body("[0].inputs.planPublishedOn", equalTo(published));
    }

    @Test
    void clocksOfAnAuthorityAreNarrowedByState() {
        var due = judged("2998-01-07", "Inadequate");
        var fine = judged("2017-03-06", "Good");
        Callers.anybody()
                .get("/v1/areas/" + AREA + "/clocks")
                .then()
                .statusCode(200)
                .body("subject.id", hasItem(due))
                .body("subject.id", hasItem(fine));
        Callers.anybody()
                .get("/v1/areas/" + AREA + "/clocks?state=DUE")
                .then()
                .statusCode(200)
                .body("subject.id", hasItem(due))
                .body("subject.id", not(hasItem(fine)))
                .body("state", everyItem(equalTo("DUE")));
        Callers.anybody().get("/v1/areas/E99999999/clocks").then().statusCode(404);
        Callers.anybody().get("/v1/areas/" + AREA + "/clocks?state=LATE").then().statusCode(400);
    }

    @Test
    void plannedInspectionHasNoClockForThoseWhoMayNotKnow() {
        var planned = Given.inspection(AREA, """
                "framework": "SIF", "type": "SIF_INSPECTION", "title": "To come", "status": "NOTIFIED" """);
        Callers.anybody().get("/v1/inspections/" + planned + "/clocks").then().statusCode(404);
        Callers.as(Roles.SCRUTINY_OFFICER)
                .get("/v1/inspections/" + planned + "/clocks")
                .then()
                .statusCode(200)
                .body("[0].state", equalTo("NOT_APPLICABLE"));
        Callers.anybody()
                .get("/v1/areas/" + AREA + "/clocks")
                .then()
                .body("subject.id", not(hasItem(planned)));
        Callers.anybody().get("/v1/inspections/" + UUID.randomUUID() + "/clocks").then().statusCode(404);
    }

    private static ValidatableResponse read(String inspection) {
        return Callers.anybody().get("/v1/inspections/" + inspection + "/clocks").then().statusCode(200);
    }

    private static String judged(String publishedOn, String grade) {
        var inspection = Given.inspection(AREA, """
                "framework": "SIF", "type": "SIF_INSPECTION", "title": "Inspection", "status": "PUBLISHED",
                "startOn": "2016-09-05", "publishedOn": "%s" """.formatted(publishedOn));
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"type\": \"OVERALL_EFFECTIVENESS\", \"grade\": \"%s\"}".formatted(grade))
                .post("/v1/inspections/" + inspection + "/judgements")
                .then()
                .statusCode(201);
        return inspection;
    }
}
