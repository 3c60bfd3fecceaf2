package org.openscrutiny.recommendations.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Sisters.Fault;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class EvidenceResourceTest {

    private final String indicator = "agency-" + UUID.randomUUID();
    private final String observations = "/v1/indicators/" + indicator + "/observations";

    @Test
    void pinnedFigureStaysAndTheLaterOneStandsBesideIt() {
        var recommendation = Council.answered("ACCEPTED");
        stands("22.0", 1);
        pin(recommendation, revision("22.0", 1), null);
        anybody().get(path(recommendation))
                .then()
                .statusCode(200)
                .body("items[0].pinned.value", equalTo("22.0"))
                .body("items[0].current.value", equalTo("22.0"))
                .body("items[0].revisedSince", equalTo(false))
                .body("items[0].stale", equalTo(false));
        stands("23.0", 2);
        anybody().get(path(recommendation))
                .then()
                .body("items[0].pinned.value", equalTo("22.0"))
                .body("items[0].current.value", equalTo("23.0"))
                .body("items[0].revisedSince", equalTo(true));
    }

    @Test
    void silentSisterMeansTheLastSeenFigureMarkedStale() {
        var recommendation = Council.answered("ACCEPTED");
        stands("22.0", 1);
        pin(recommendation, revision("22.0", 1), null);
        anybody().get(path(recommendation)).then().body("items[0].stale", equalTo(false));
        Sisters.fail(observations, Fault.GARBAGE);
        anybody().get(path(recommendation))
                .then()
                .statusCode(200)
                .body("items[0].stale", equalTo(true))
                .body("items[0].asOf", notNullValue())
                .body("items[0].current.value", equalTo("22.0"));
    }

    @Test
    void neverSeenAndSilentIsSaidToo() {
        var recommendation = Council.answered("ACCEPTED");
        pin(recommendation, revision("22.0", 1), null);
        Sisters.fail(observations, Fault.SERVER_ERROR);
        anybody().get(path(recommendation))
                .then()
                .statusCode(200)
                .body("items[0].stale", equalTo(true))
                .body("items[0].current", nullValue())
                .body("items[0].pinned.value", equalTo("22.0"));
    }

    @Test
    void evidenceOfADraftUpdateIsHiddenWithIt() {
        var recommendation = Council.answered("ACCEPTED");
        var update = Council.draftUpdate(recommendation, "2017-07-01", "Draft");
        pin(recommendation, revision("22.0", 1), update);
        anybody().get(path(recommendation)).then().body("items", hasSize(0));
        as(Roles.LEAD_OFFICER).get(path(recommendation)).then().body("items", hasSize(1));
        Council.publish(recommendation, update).statusCode(201);
        anybody().get(path(recommendation)).then().body("items", hasSize(1));
    }

    @Test
    void sameRevisionIsPinnedOnce() {
        var recommendation = Council.answered("ACCEPTED");
        var revision = revision("22.0", 1);
        pin(recommendation, revision, null);
        as(Roles.LEAD_OFFICER).body("{\"observationRevisionId\": \"%s\"}".formatted(revision))
                .post(path(recommendation))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-pinned"));
    }

    @Test
    void unknownRevisionAndSilentSisterStoreNothing() {
        var recommendation = Council.answered("ACCEPTED");
        var unknown = UUID.randomUUID();
        as(Roles.LEAD_OFFICER).body("{\"observationRevisionId\": \"%s\"}".formatted(unknown))
                .post(path(recommendation))
                .then()
                .statusCode(400);
        Sisters.fail("/v1/observation-revisions/" + unknown, Fault.DOWN);
        as(Roles.LEAD_OFFICER).body("{\"observationRevisionId\": \"%s\"}".formatted(unknown))
                .post(path(recommendation))
                .then()
                .statusCode(503);
        anybody().get(path(recommendation)).then().body("items", hasSize(0));
    }

    @Test
    void onlyOfficersPin() {
        var body = "{\"observationRevisionId\": \"%s\"}".formatted(UUID.randomUUID());
        var path = path(Council.answered("ACCEPTED"));
        as(Roles.CABINET_MEMBER).body(body).post(path).then().statusCode(403);
        anybody().body(body).post(path).then().statusCode(401);
    }

    @Test
    void tellsWhereTheSeriesWentSinceTheExecutiveAccepted() {
        var recommendation = Council.answered("ACCEPTED");
        Sisters.series(indicator, of(2015, "24.0"), of(2016, "20.0"), of(2017, "22.0"), of(2018, "18.5"));
        Sisters.polarity(indicator, "LOWER_BETTER");
        pin(recommendation, revision("22.0", 1), null);
        anybody().get(path(recommendation))
                .then()
                .body("items[0].sinceAcceptance.direction", equalTo("IMPROVING"))
                .body("items[0].sinceAcceptance.polarity", equalTo("LOWER_BETTER"))
                .body("items[0].sinceAcceptance.from.periodLabel", equalTo("June 2016"))
                .body("items[0].sinceAcceptance.from.value", equalTo("20.0"))
                .body("items[0].sinceAcceptance.to.periodLabel", equalTo("June 2018"))
                .body("items[0].sinceAcceptance.to.value", equalTo("18.5"));
        Sisters.fail(observations, Fault.DOWN);
        anybody().get(path(recommendation))
                .then()
                .body("items[0].stale", equalTo(true))
                .body("items[0].sinceAcceptance.direction", equalTo("IMPROVING"));
    }

    @Test
    void withoutAFigureFromBeforeOrSinceThereIsNoDirection() {
        var recommendation = Council.answered("ACCEPTED");
        Sisters.series(indicator, of(2017, "22.0"), of(2018, "18.5"));
        pin(recommendation, revision("22.0", 1), null);
        anybody().get(path(recommendation)).then().body("items[0].sinceAcceptance", nullValue());
        Sisters.series(indicator, of(2015, "22.0"), of(2016, "18.5"));
        anybody().get(path(recommendation)).then().body("items[0].sinceAcceptance", nullValue());
    }

    @Test
    void eachSeriesIsAskedForOnceHoweverManyFiguresArePinned() {
        var recommendation = Council.answered("ACCEPTED");
        Sisters.series(indicator, of(2015, "24.0"), of(2016, "20.0"), of(2017, "22.0"));
        for (var year = 2015; year <= 2017; year++) {
            as(Roles.LEAD_OFFICER)
                    .body("{\"observationRevisionId\": \"%s\"}".formatted(Sisters.revision(indicator, year, "1.0", 1)))
                    .post(path(recommendation))
                    .then()
                    .statusCode(201);
        }
        var before = Sisters.seen(observations).size();
        anybody().get(path(recommendation) + "?limit=2&include=total")
                .then()
                .body("items", hasSize(2))
                .body("page.total", equalTo(3))
                .body("page.next", notNullValue());
        assertThat(Sisters.seen(observations)).hasSize(before + 1);
    }

    @Test
    void onlyThoseAnUpdateReliesOnIfAsked() {
        var recommendation = Council.answered("ACCEPTED");
        var update = Council.update(recommendation, "2017-07-01", "Going well");
        pin(recommendation, revision("22.0", 1), update);
        pin(recommendation, revision("22.0", 1), null);
        anybody().get(path(recommendation) + "?progressUpdateId=" + update)
                .then()
                .body("items.progressUpdateId", contains(update));
    }

    private UUID revision(String value, int number) {
        return Sisters.revision(indicator, 2017, value, number);
    }

    private void stands(String value, int number) {
        Sisters.series(indicator, Sisters.figure(UUID.randomUUID(), indicator, 2017, value, number));
    }

    private String of(int year, String value) {
        return Sisters.figure(UUID.randomUUID(), indicator, year, value, 1);
    }

    private static void pin(String recommendation, UUID revision, @Nullable String update) {
        as(Roles.LEAD_OFFICER)
                .body(update == null
                        ? "{\"observationRevisionId\": \"%s\"}".formatted(revision)
                        : "{\"observationRevisionId\": \"%s\", \"progressUpdateId\": \"%s\"}".formatted(revision,
                                update))
                .post(path(recommendation))
                .then()
                .statusCode(201)
                .body("pinned.value", equalTo("22.0"));
    }

    private static String path(String recommendation) {
        return "/v1/recommendations/" + recommendation + "/evidence";
    }
}
