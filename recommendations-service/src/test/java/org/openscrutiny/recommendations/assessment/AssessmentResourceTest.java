package org.openscrutiny.recommendations.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.time.LocalDate;
import java.util.UUID;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Sisters.Fault;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class AssessmentResourceTest {

    private final AgroalDataSource database;

    AssessmentResourceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void blankIsAState() {
        var id = Council.answered("ACCEPTED");
        anybody().get("/v1/recommendations/" + id).then().statusCode(200).body("rag", nullValue());
        anybody().get("/v1/recommendations/" + id + "/assessments").then().statusCode(200).body("items", empty());
    }

    @Test
    void clerkRecordsTheCommitteesResolution() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "IMPLEMENTED", "2017-01-31")
                .statusCode(201)
                .body("meaning", equalTo("Recommendation implemented to the satisfaction of the committee."))
                .body("decidedBy", equalTo("COMMITTEE"))
                .body("decidedOn", equalTo("2017-01-31"))
                .body("concluding", equalTo(true))
                .body("recordedBy", equalTo("clerk"))
                .body("meetingTitle", equalTo("Select Committee, 31 January 2017"));
        assertThat(Council.lifecycle(id)).isEqualTo("IMPLEMENTED");
    }

    @Test
    void othersAreRefusedWithTheRule() {
        var path = "/v1/recommendations/" + Council.answered("ACCEPTED") + "/assessments";
        var body = "{\"rag\": \"IMPLEMENTED\", \"decidedBy\": \"COMMITTEE\", \"meetingId\": \"%s\"}"
                .formatted(Sisters.meeting("2017-01-31", "CONCLUDED"));
        for (var role : new String[]{Roles.LEAD_OFFICER, Roles.CABINET_MEMBER, Roles.SCRUTINY_OFFICER, Roles.CHAIRMAN,
                Roles.MEMBER, Roles.ANALYST}) {
            as(role).body(body)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("recorded by Member Services (CLERK) from its resolution"));
        }
        anybody().body(body).post(path).then().statusCode(401);
        anybody().get(path).then().body("items", empty());
    }

    @Test
    void rejectedRecommendationIsNotAssessed() {
        Council.judge(Council.answered("REJECTED"), "IMPLEMENTED", "2017-01-31")
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-not-accepted"));
    }

    @Test
    void laterJudgementSupersedesAndTheEarlierStays() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "CONCERNS", "2017-01-31").statusCode(201);
        Council.judge(id, "ON_TRACK", "2017-09-05").statusCode(201);
        anybody().get("/v1/recommendations/" + id + "/assessments")
                .then()
                .body("items.rag", contains("CONCERNS", "ON_TRACK"));
        anybody().get("/v1/recommendations/" + id).then().body("rag", equalTo("ON_TRACK"));
    }

    @Test
    void judgementRecordedLateTakesItsPlaceInTime() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "ON_TRACK", "2017-09-05").statusCode(201);
        Council.judge(id, "CONCERNS", "2017-01-31").statusCode(201);
        anybody().get("/v1/recommendations/" + id).then().body("rag", equalTo("ON_TRACK"));
    }

    @Test
    void closedIsNotJudgedAgain() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "IMPLEMENTED", "2017-01-31").statusCode(201);
        Council.judge(id, "CONCERNS", "2017-09-05")
                .statusCode(409)
                .body("type", equalTo("/problems/recommendation-closed"));
    }

    @Test
    void meetingThatWasNotHeldJudgedNothing() {
        var id = Council.answered("ACCEPTED");
        var future = LocalDate.now().plusMonths(1).toString();
        for (var meeting : new UUID[]{Sisters.meeting("2017-01-31", "CANCELLED"),
                Sisters.meeting(future, "SCHEDULED")}) {
            as(Roles.CLERK)
                    .body("{\"rag\": \"IMPLEMENTED\", \"decidedBy\": \"COMMITTEE\", \"meetingId\": \"%s\"}"
                            .formatted(meeting))
                    .post("/v1/recommendations/" + id + "/assessments")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/meeting-not-held"));
        }
    }

    @Test
    void unknownMeetingIsRefused() {
        as(Roles.CLERK)
                .body("{\"rag\": \"IMPLEMENTED\", \"decidedBy\": \"COMMITTEE\", \"meetingId\": \"%s\"}"
                        .formatted(UUID.randomUUID()))
                .post("/v1/recommendations/" + Council.answered("ACCEPTED") + "/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/meetingId"));
    }

    @Test
    void sisterDownStoresNothing() {
        var id = Council.answered("ACCEPTED");
        var meeting = Sisters.meeting("2017-01-31", "CONCLUDED");
        Sisters.fail("/v1/meetings/" + meeting, Fault.DOWN);
        as(Roles.CLERK)
                .body("{\"rag\": \"IMPLEMENTED\", \"decidedBy\": \"COMMITTEE\", \"meetingId\": \"%s\"}"
                        .formatted(meeting))
                .post("/v1/recommendations/" + id + "/assessments")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"));
        anybody().get("/v1/recommendations/" + id + "/assessments").then().body("items", empty());
    }

    @Test
    void databaseItselfRefusesToChangeAJudgement() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "CONCERNS", "2017-01-31").statusCode(201);
        for (var sql : new String[]{"update assessments set rag = 'IMPLEMENTED' where recommendation_id = ?",
                "delete from assessments where recommendation_id = ?"}) {
            Assertions.assertThatThrownBy(() -> {
                try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
                    statement.setObject(1, UUID.fromString(id));
                    statement.executeUpdate();
                }
            }).hasMessageContaining("append-only");
        }
    }

    @Test
    void meaningsAreTheCommitteesOwnWords() {
        anybody().get("/v1/rag-statuses")
                .then()
                .statusCode(200)
                .body("rag", contains("IMPLEMENTED", "ON_TRACK", "CONCERNS", "NOT_DELIVERED"))
                .body("meaning", contains("Recommendation implemented to the satisfaction of the committee.",
                        "Recommendation on track to be completed to the satisfaction of the committee.",
                        "Committee have concerns the recommendation may not be fully delivered to its satisfaction.",
                        "Committee consider the recommendation to have not been delivered/implemented."));
    }
}
