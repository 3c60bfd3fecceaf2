package org.openscrutiny.meetings.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class DelegationResourceTest {

    private final String inquiry = UUID.randomUUID().toString();
    private final String review = UUID.randomUUID().toString();

    @Test
    void followingTheMeetingMeansFromItsEndOn() {
        var sitting = Sitting.inSession();
        var path = "/v1/delegations/" + delegated(sitting, sitting.item(), "[2, 4]");
        anybody().get(path).then().body("effectiveAfter", nullValue());
        assertThat(spend(path, UUID.randomUUID(), 2).jsonPath().getString("type"))
                .isEqualTo("/problems/delegation-not-yet-effective");
        sitting.conclude("2017-07-18T11:59:00Z");
        anybody().get(path)
                .then()
                .body("delegate", equalTo("CHAIRMAN"))
                .body("matter", equalTo("RAG_ASSIGNMENT"))
                .body("agendaItemId", equalTo(sitting.item()))
                .body("effectiveAfter", equalTo("2017-07-18T11:59:00Z"))
                .body("scope.recommendationNumbers", contains(2, 4));
        assertThat(spend(path, UUID.randomUUID(), 2).statusCode()).isEqualTo(201);
    }

    @Test
    void sameAssessmentIsAnsweredTheSameAndAnotherIsRefused() {
        var path = effective("[]");
        var assessment = UUID.randomUUID();
        var first = spend(path, assessment, 1);
        assertThat(first.statusCode()).isEqualTo(201);
        var again = spend(path, assessment, 1);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        var other = spend(path, UUID.randomUUID(), 1);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.jsonPath().getString("type")).isEqualTo("/problems/delegation-spent");
        anybody().get(path).then().body("spendings", hasSize(1));
    }

    @Test
    void ofTenAssessmentsAtOnceOneUsesTheDelegation() {
        var path = effective("[1]");
        var answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> spend(path, UUID.randomUUID(), 1).statusCode())
                .toList();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
        anybody().get(path).then().body("spendings", hasSize(1));
    }

    @Test
    void whatIsOutsideTheScopeIsRefused() {
        var outside = spend(effective("[2, 4]"), UUID.randomUUID(), 3);
        assertThat(outside.statusCode()).isEqualTo(409);
        assertThat(outside.jsonPath().getString("type")).isEqualTo("/problems/delegation-does-not-cover");
    }

    @Test
    void onlyTheChairmanUsesIt() {
        var path = effective("[]") + "/spendings";
        var body = spending(UUID.randomUUID(), 1);
        anybody().body(body).post(path).then().statusCode(401);
        as(Roles.CLERK).body(body).post(path).then().statusCode(403);
        as(Roles.LEAD_OFFICER).body(body).post(path).then().statusCode(403);
    }

    @Test
    void whatIsOnlyNotedDelegatesNothing() {
        var sitting = Sitting.inSession();
        var resolution = resolution(sitting, sitting.item(), "NOTED");
        as(Roles.CLERK).body(draft("[]"))
                .post("/v1/resolutions/" + resolution + "/delegations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/resolution-does-not-delegate"));
    }

    @Test
    void listIsByInquiry() {
        var sitting = Sitting.inSession();
        var first = delegated(sitting, sitting.item(), "[]");
        var second = delegated(sitting, sitting.item(), "[2]");
        anybody().get("/v1/delegations?inquiryId=" + inquiry).then().body("items.id", contains(first, second));
        anybody().get("/v1/delegations?inquiryId=" + UUID.randomUUID()).then().body("items", empty());
    }

    @Test
    void whatMayStillBeUsedIsFoundByItsCommittee() {
        var sitting = Sitting.inSession();
        var used = delegated(sitting, sitting.item(), "[2]");
        var left = delegated(sitting, sitting.item(), "[2, 4]");
        sitting.conclude("2017-07-18T11:59:00Z");
        for (var path : new String[]{used, left}) {
            assertThat(spend("/v1/delegations/" + path, UUID.randomUUID(), 2).statusCode()).isEqualTo(201);
        }
        var list = "/v1/delegations?include=total&committeeId=" + sitting.committee();
        anybody().get(list).then().body("items.id", contains(used, left));
        anybody().get(list + "&spent=false").then().body("items.id", contains(left)).body("page.total", equalTo(1));
        anybody().get(list + "&spent=true").then().body("items.id", contains(used)).body("page.total", equalTo(1));
    }

    @Test
    void delegationOnAnExemptItemIsExempt() {
        var sitting = Sitting.inSession();
        var path = "/v1/delegations/" + delegated(sitting, sitting.exemptItem("2"), "[]");
        as(Roles.CHAIRMAN).get(path).then().statusCode(200);
        as(Roles.SCRUTINY_OFFICER).get(path).then().statusCode(404);
        anybody().get(path).then().statusCode(404);
        anybody().get("/v1/delegations?inquiryId=" + inquiry).then().body("items", empty());
    }

    /** What a service asks that died between using a delegation and hearing so; the Chairman is no longer there. */
    @Test
    void sisterIsToldOfTheAssessmentSheNamesAndOfNothingElse() {
        var sitting = Sitting.inSession();
        var path = "/v1/delegations/" + delegated(sitting, sitting.exemptItem("2"), "[]");
        sitting.conclude("2017-07-18T11:59:00Z");
        var assessment = UUID.randomUUID();
        assertThat(spend(path, assessment, 3).statusCode()).isEqualTo(201);
        var use = path + "/spendings/" + assessment;
        for (var role : new String[]{Roles.SISTER, Roles.CHAIRMAN}) {
            as(role).get(use)
                    .then()
                    .statusCode(200)
                    .body("assessmentId", equalTo(assessment.toString()))
                    .body("recommendationNumber", equalTo(3));
        }
        as(Roles.SISTER).get(path + "/spendings/" + UUID.randomUUID()).then().statusCode(404);
        as(Roles.SISTER).get(path).then().statusCode(404);
        as(Roles.SCRUTINY_OFFICER).get(use).then().statusCode(404);
        as(Roles.SYSTEM).get(use).then().statusCode(404);
        anybody().get(use).then().statusCode(404);
    }

    private String effective(String numbers) {
        var sitting = Sitting.inSession();
        var path = "/v1/delegations/" + delegated(sitting, sitting.item(), numbers);
        sitting.conclude("2017-07-18T11:59:00Z");
        return path;
    }

    private String delegated(Sitting sitting, String item, String numbers) {
        return Sitting.post("/v1/resolutions/" + resolution(sitting, item, "AGREED") + "/delegations",
                draft(numbers));
    }

    private static String resolution(Sitting sitting, String item, String verb) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions", """
                {"itemId": "%s", "verb": "%s", "text": "That the Chairman assigns the RAG status."}"""
                .formatted(item, verb));
    }

    private String draft(String numbers) {
        return """
                {"delegate": "CHAIRMAN", "matter": "RAG_ASSIGNMENT", "scope": {"inquiryId": "%s", "reviewId": "%s",
                 "recommendationNumbers": %s, "milestone": "TWELVE_MONTH"}}""".formatted(inquiry, review, numbers);
    }

    private Response spend(String path, UUID assessment, int recommendation) {
        return as(Roles.CHAIRMAN).body(spending(assessment, recommendation)).post(path + "/spendings");
    }

    private String spending(UUID assessment, int recommendation) {
        return """
                {"assessmentId": "%s", "inquiryId": "%s", "reviewId": "%s", "recommendationNumber": %d}"""
                .formatted(assessment, inquiry, review, recommendation);
    }
}
