package org.openscrutiny.recommendations.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class ResponseResourceTest {

    @Test
    void collectiveAnswerThatDoesNotSayWhichStaysNotStated() {
        var recommendation = Council.recommendation(Council.submittedInquiry(), 1);
        as(Roles.CLERK).body("{\"decision\": \"NOT_STATED\", \"collective\": true, \"decidedOn\": \"2017-01-09\"}")
                .post(path(recommendation))
                .then()
                .statusCode(201)
                .body("decision", equalTo("NOT_STATED"))
                .body("collective", equalTo(true));
        assertThat(Council.lifecycle(recommendation)).isEqualTo("SUBMITTED");
    }

    @Test
    void answeredLimbByLimb() {
        var recommendation = Council.recommendation(Council.submittedInquiry(),
                """
                {"number": 6, "text": "Strategy", "parts": [{"label": "a", "text": "Priority"}, {"label": "b", "text": "Panels"}]}""");
        as(Roles.CABINET_MEMBER)
                .body("{\"decision\": \"ACCEPTED\", \"partResponses\": [{\"label\": \"a\", \"text\": \"It is\"}, {\"label\": \"b\", \"text\": \"They are\"}]}")
                .post(path(recommendation))
                .then()
                .statusCode(201)
                .body("partResponses.label", contains("a", "b"))
                .body("decidedOn", nullValue());
    }

    @Test
    void notInFullNeedsAReason() {
        var recommendation = Council.recommendation(Council.submittedInquiry(), 1);
        for (var decision : new String[]{"ACCEPTED_IN_PART", "REJECTED", "DEFERRED"}) {
            as(Roles.CABINET_MEMBER).body("{\"decision\": \"%s\"}".formatted(decision))
                    .post(path(recommendation))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/reason-needed"));
        }
    }

    @Test
    void deferralIsFollowedByAnAnswerAndBothStay() {
        var recommendation = Council.answered("DEFERRED");
        Council.respond(recommendation, "ACCEPTED");
        anybody().get(path(recommendation)).then().body("items.decision", contains("DEFERRED", "ACCEPTED"));
        assertThat(Council.lifecycle(recommendation)).isEqualTo("ACCEPTED");
    }

    @Test
    void secondAnswerIsRefused() {
        var recommendation = Council.answered("ACCEPTED");
        as(Roles.CABINET_MEMBER).body("{\"decision\": \"ACCEPTED\"}")
                .post(path(recommendation))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-responded"));
    }

    @Test
    void eachAddresseeAnswersForItself() {
        var recommendation = Council.recommendation(Council.submittedInquiry(), """
                {"number": 1, "text": "Together", "addressees": [{"kind": "EXECUTIVE", "name": "Cabinet"},
                 {"kind": "PARTNER", "name": "Health trust"}]}""");
        Council.respond(recommendation, "ACCEPTED");
        as(Roles.CLERK)
                .body("{\"addressee\": {\"kind\": \"PARTNER\", \"name\": \"Health trust\"}, \"decision\": \"REJECTED\", \"reason\": \"No money\"}")
                .post(path(recommendation))
                .then()
                .statusCode(201)
                .body("leading", equalTo(false));
        anybody().get(path(recommendation)).then().body("items", hasSize(2));
        assertThat(Council.lifecycle(recommendation)).isEqualTo("ACCEPTED");
        as(Roles.CLERK)
                .body("{\"addressee\": {\"kind\": \"PARTNER\", \"name\": \"Police\"}, \"decision\": \"ACCEPTED\"}")
                .post(path(recommendation))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-an-addressee"));
    }

    @Test
    void draftRecommendationTakesNoAnswer() {
        as(Roles.CLERK).body("{\"decision\": \"ACCEPTED\"}")
                .post(path(Council.recommendation(Council.inquiry(), 1)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-not-submitted"));
    }

    @Test
    void officersDoNotAnswerForTheExecutive() {
        var path = path(Council.recommendation(Council.submittedInquiry(), 1));
        as(Roles.LEAD_OFFICER).body("{\"decision\": \"ACCEPTED\"}").post(path).then().statusCode(403);
        anybody().body("{\"decision\": \"ACCEPTED\"}").post(path).then().statusCode(401);
    }

    private static String path(String recommendation) {
        return "/v1/recommendations/" + recommendation + "/executive-responses";
    }
}
