package org.openscrutiny.performance.inspection;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class AuthorityStateResourceTest {

    private static final String BARNSLEY = "E08000016"; // no other test records inspections there
    private static boolean recorded;

    @BeforeEach
    void recordInspections() {
        if (recorded) {
            return;
        }
        recorded = true;
        var id = Given.inspection(BARNSLEY, """
                "framework": "SIF", "type": "SIF_INSPECTION", "title": "2014", "status": "PUBLISHED",
                "startOn": "2014-06-03", "endOn": "2014-06-25", "publishedOn": "2014-08-08\"""");
        Callers.as(Roles.SCRUTINY_OFFICER)
                .body("{\"type\": \"OVERALL_EFFECTIVENESS\", \"grade\": \"inadequate\"}")
                .post("/v1/inspections/" + id + "/judgements")
                .then()
                .statusCode(201);
        Given.inspection(BARNSLEY, """
                "framework": "SIF", "type": "MONITORING_VISIT", "title": "Third visit", "status": "PUBLISHED", "sequenceNo": 3,
                "startOn": "2017-04-11", "endOn": "2017-04-12", "publishedOn": "2017-06-13\"""");
    }

    @Test
    void inadequateInJuneAsFoundAndNotYetAsPublished() {
        state("2014-06-30").body("asFound.state", equalTo("INADEQUATE"))
                .body("asFound.since", equalTo("2014-06-25"))
                .body("asPublished.state", equalTo("NOT_INSPECTED"));
    }

    @Test
    void inadequateInAugustBothWays() {
        state("2014-08-31").body("asFound.state", equalTo("INADEQUATE"))
                .body("asPublished.state", equalTo("INADEQUATE"))
                .body("asPublished.inadequateSince", equalTo("2014-08-08"));
    }

    @Test
    void monitoredFromTheVisitOnUnderTheNewCodeToo() {
        Callers.anybody()
                .get("/v1/areas/E08000038/inspection-state?on=2017-05-01")
                .then()
                .statusCode(200)
                .body("asFound.state", equalTo("MONITORED"))
                .body("asFound.visitNo", equalTo(3))
                .body("asPublished.state", equalTo("INADEQUATE"));
    }

    private static ValidatableResponse state(String day) {
        return Callers.anybody()
                .get("/v1/areas/" + BARNSLEY + "/inspection-state?on=" + day)
                .then()
                .statusCode(200);
    }
}
