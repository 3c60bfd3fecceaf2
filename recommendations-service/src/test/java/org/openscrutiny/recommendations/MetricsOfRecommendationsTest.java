package org.openscrutiny.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Whole;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.MetricsTest;
import org.openscrutiny.testing.Statements;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class MetricsOfRecommendationsTest extends MetricsTest {

    @Test
    void tellsWhereACommitteesRecommendationsStand() {
        var committee = "Committee " + UUID.randomUUID().toString().replaceAll("\\d", "");
        var inquiry = Council.post(Roles.SCRUTINY_OFFICER, "/v1/inquiries",
                "{\"title\": \"T\", \"committeeId\": \"%s\", \"scale\": \"FULL\"}"
                        .formatted(Sisters.committee(committee)));
        var judged = Council.recommendation(inquiry, 1);
        Council.recommendation(inquiry, 2);
        Council.submit(inquiry);
        Council.respond(judged, "ACCEPTED");
        as(Roles.LEAD_OFFICER).body("{\"actionBy\": {\"text\": \"10 March 2017\"}, \"reason\": \"Late\"}")
                .post("/v1/recommendations/" + judged + "/action-by-dates")
                .then()
                .statusCode(201);
        Council.judge(judged, "CONCERNS", "2017-09-05").statusCode(201);
        as(Roles.CLERK).body("{\"kind\": \"RECEIVED\", \"on\": \"2017-01-09\"}")
                .post("/v1/inquiries/" + inquiry + "/response-clock/entries")
                .then()
                .statusCode(201);
        assertThat(of(committee)).contains(
                "recommendations_judged{committee=\"C\",rag=\"CONCERNS\",} 1.0",
                "recommendations_judged{committee=\"C\",rag=\"NOT_YET_ASSESSED\",} 1.0",
                "recommendations_judged{committee=\"C\",rag=\"IMPLEMENTED\",} 0.0",
                "recommendations_answered{committee=\"C\",decision=\"ACCEPTED\",} 1.0",
                "recommendations_answered{committee=\"C\",decision=\"NOT_ANSWERED\",} 1.0",
                "recommendations_slipped{committee=\"C\",} 1.0",
                "recommendations_slippage_seconds{committee=\"C\",} 864000.0",
                "recommendations_responses_due{committee=\"C\",state=\"OVERDUE\",} 1.0",
                "recommendations_responses_due{committee=\"C\",state=\"DUE\",} 0.0");
        assertThat(scrape()).contains("recommendations_led{lead_post=\"Cabinet Member for Children's Services\",} ",
                "recommendations_overdue{lead_post=\"Cabinet Member for Children's Services\",} ",
                "scrutiny_figures_age_seconds{source=\"recommendations\",} 0.");
    }

    @Test
    void whatIsClosedOrADraftMovesNoFigure() {
        var inquiry = Council.submittedInquiry();
        Council.recommendation(inquiry, 1);
        var before = figures();
        Whole.of("canary" + UUID.randomUUID(), Whole.exempt(), "");
        Whole.of("canary" + UUID.randomUUID(), Whole.membersOnly(), "");
        Council.recommendation(Council.inquiry(), 1);
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void scrapeAsksTheDatabaseNothing() {
        scrape();
        assertThat(Statements.count(() -> io.restassured.RestAssured.get("/q/metrics").then().statusCode(200)))
                .isZero();
    }

    private static List<String> figures() {
        return scrape().lines().filter(line -> line.startsWith("recommendations_")).sorted().toList();
    }

    private static List<String> of(String committee) {
        return scrape().lines()
                .filter(line -> line.contains('"' + committee + '"'))
                .map(line -> line.replace(committee, "C"))
                .toList();
    }
}
