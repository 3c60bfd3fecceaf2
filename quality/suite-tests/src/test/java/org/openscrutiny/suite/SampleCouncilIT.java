package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.PERFORMANCE;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pack of 5 September 2017, put together from what three services keep. */
@ExtendWith(RunningSuite.Provider.class)
class SampleCouncilIT {

    private final RunningSuite suite;

    SampleCouncilIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void publicPackHoldsWhatEachServiceKeeps() {
        var pack = suite.anybody(MEETINGS)
                .get("/v1/meetings/" + suite.id("meeting.2017-09-05") + "/packs/1?format=html")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(pack).as("meetings: the front sheet").contains("5 September 2017", "Mezzanine Room 1");
        assertThat(pack).as("recommendations: item 8's update").contains("The library of tools is kept up to date");
        assertThat(pack).as("performance: item 9's table").containsIgnoringCase("Ofsted said");
        assertThat(pack).as("the private pre-meeting").doesNotContainIgnoringCase("pre-meeting");
    }

    @Test
    void previewIsForThoseWhoPrepareIt() {
        suite.anybody(MEETINGS)
                .get("/v1/meetings/" + suite.id("meeting.2017-09-05") + "/packs/draft")
                .then()
                .statusCode(401);
    }

    @Test
    void reviewHasEightRecommendationsOfWhichNoneIsJudged() {
        suite.anybody(RECOMMENDATIONS)
                .get("/v1/reviews/" + suite.id("review.voice.6m") + "/report")
                .then()
                .statusCode(200)
                .body("recommendations", hasSize(8))
                .body("recommendations.findAll { it.rag != null }", hasSize(0));
    }

    @Test
    void monitoringVisitHasItsTenFindings() {
        suite.anybody(PERFORMANCE)
                .get("/v1/inspections/" + suite.id("inspection.third-visit") + "/response-report")
                .then()
                .statusCode(200)
                .body("inspection.sequenceNo", equalTo(3))
                .body("rows", hasSize(10));
    }

    @Test
    void agendaHasItsFourteenItems() {
        suite.anybody(MEETINGS)
                .get("/v1/meetings/" + suite.id("meeting.2017-09-05") + "/agenda-items")
                .then()
                .statusCode(200)
                .body("items", hasSize(14));
    }

    @Test
    void committeeIsFoundByItsName() {
        suite.anybody(MEETINGS)
                .get("/v1/committees/" + suite.id("committee.cscl"))
                .then()
                .statusCode(200)
                .body("name", containsString("Learning Select Committee"));
    }
}
