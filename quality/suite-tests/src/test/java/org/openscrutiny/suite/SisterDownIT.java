package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.PERFORMANCE;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openscrutiny.launcher.SuiteService;

/** One service stops; what the others keep themselves is served as before, and nothing is made up. */
@ExtendWith(RunningSuite.Provider.class)
class SisterDownIT {

    private final RunningSuite suite;

    SisterDownIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void frozenPackIsServedAndThePreviewShowsTheLastSnapshot() throws Exception {
        var packs = "/v1/meetings/" + suite.id("meeting.2017-09-05") + "/packs";
        var frozen = suite.anybody(MEETINGS)
                .get(packs + "/1?format=pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        suite.as("clerk", MEETINGS).get(packs + "/draft?format=html").then().statusCode(200);

        without(RECOMMENDATIONS, () -> {
            assertThat(
                    suite.anybody(MEETINGS).get(packs + "/1?format=pdf").then().statusCode(200).extract().asByteArray())
                    .isEqualTo(frozen);
            suite.as("clerk", MEETINGS)
                    .get(packs + "/draft?format=html")
                    .then()
                    .statusCode(200)
                    .body(containsString("The library of tools is kept up to date"));
        });
    }

    @Test
    void judgementThatNeedsTheMeetingWaitsAndStoresNothing() throws Exception {
        var assessments = "/v1/recommendations/" + suite.id("rec.voice.1") + "/assessments";
        without(MEETINGS, () -> {
            suite.as("clerk", RECOMMENDATIONS)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"rag\": \"ON_TRACK\", \"decidedBy\": \"COMMITTEE\", \"meetingId\": \"%s\", \"reviewId\": \"%s\"}"
                            .formatted(suite.id("meeting.2017-09-05"), suite.id("review.voice.6m")))
                    .post(assessments)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            suite.anybody(RECOMMENDATIONS).get("/v1/recommendations/" + suite.id("rec.voice.1")).then().statusCode(200);
        });
        suite.anybody(RECOMMENDATIONS)
                .get("/v1/reviews/" + suite.id("review.voice.6m") + "/report")
                .then()
                .statusCode(200)
                .body("recommendations.findAll { it.rag != null }", hasSize(0));
    }

    @Test
    void serviceStartsWhileItsSistersAreDown() throws Exception {
        without(MEETINGS, () -> without(PERFORMANCE, () -> {
            suite.suite().stop(RECOMMENDATIONS);
            suite.suite().start(RECOMMENDATIONS);
            suite.suite().awaitReady(RECOMMENDATIONS);
            suite.anybody(RECOMMENDATIONS).get("/v1/inquiries/" + suite.id("inquiry.voice")).then().statusCode(200);
        }));
    }

    private interface Steps {
        void walk() throws Exception;
    }

    private void without(SuiteService service, Steps steps) throws Exception {
        suite.suite().stop(service);
        try {
            steps.walk();
        } finally {
            suite.suite().start(service);
            suite.suite().awaitReady(service);
        }
    }
}
