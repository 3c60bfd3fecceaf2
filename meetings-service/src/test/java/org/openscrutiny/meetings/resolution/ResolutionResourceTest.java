package org.openscrutiny.meetings.resolution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class ResolutionResourceTest {

    @Test
    void limbsKeepTheirLabelsAndOrder() {
        var sitting = Sitting.inSession();
        var id = record(sitting, sitting.item(), """
                "verb": "NOTED", "text": "The body noted:", "limbs": [
                {"label": "(a)", "text": "the progress made"}, {"label": "(b)", "text": "the work still to do"}]""");
        anybody().get("/v1/resolutions/" + id)
                .then()
                .statusCode(200)
                .body("verb", equalTo("NOTED"))
                .body("limbs.label", contains("(a)", "(b)"));
        anybody().get("/v1/meetings/" + sitting.meeting() + "/resolutions?verb=NOTED&itemId=" + sitting.item())
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void nothingIsResolvedBeforeTheMeetingBegins() {
        var sitting = Sitting.scheduled(Sitting.committee("[]"), "2017-09-05", "OTHER");
        as(Roles.CLERK).body(body(sitting.item(), "\"verb\": \"AGREED\", \"text\": \"Agreed.\""))
                .post("/v1/meetings/" + sitting.meeting() + "/resolutions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-not-begun"));
    }

    @Test
    void resolutionAndVoteOnAnExemptItemAreExempt() {
        var sitting = Sitting.inSession();
        var item = sitting.exemptItem("2");
        sitting.present(sitting.member("Mrs I Darby", "\"role\": \"MEMBER\", \"voting\": \"FULL\""), "MEMBER");
        var resolution = record(sitting, item, "\"verb\": \"RESOLVED\", \"text\": \"Canary.\"");
        var vote = Sitting.post("/v1/meetings/" + sitting.meeting() + "/votes",
                vote(item, "\"forCount\": 1, \"againstCount\": 0, \"abstainCount\": 0"));
        for (var path : new String[]{"/v1/resolutions/" + resolution, "/v1/votes/" + vote}) {
            as(Roles.CHAIRMAN).get(path).then().statusCode(200);
            as(Roles.MEMBER).get(path).then().statusCode(404);
            anybody().get(path).then().statusCode(404);
        }
        for (var list : new String[]{"/resolutions", "/votes"}) {
            anybody().get("/v1/meetings/" + sitting.meeting() + list + "?include=total")
                    .then()
                    .body("items", empty())
                    .body("page.total", equalTo(0));
        }
    }

    @Test
    void resolutionMovedToAnExemptItemIsGoneForThePublic() {
        var sitting = Sitting.inSession();
        var path = "/v1/resolutions/" + record(sitting, sitting.item(), "\"verb\": \"AGREED\", \"text\": \"Agreed.\"");
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .body("{\"itemId\": \"%s\"}".formatted(sitting.exemptItem("2")))
                .patch(path)
                .then()
                .statusCode(200);
        anybody().get(path).then().statusCode(404);
    }

    @Test
    void educationCoOpteeVotesOnEducationOnly() {
        var sitting = Sitting.scheduled(Sitting.committee("[\"EDUCATION\"]"), "2017-07-18", "OTHER");
        sitting.open("2017-07-18");
        var babb = sitting.member("Mr D Babb",
                "\"role\": \"CO_OPTED\", \"voting\": \"EDUCATION_ONLY\", \"representation\": \"CHURCH_OF_ENGLAND\"");
        sitting.present(babb, "CO_OPTED");
        var counts = "\"forCount\": 1, \"againstCount\": 0, \"abstainCount\": 0, \"ballots\": [{\"personId\": \"%s\", \"choice\": \"FOR\"}]"
                .formatted(babb);
        refusedVote(sitting, vote(sitting.item(), counts)).body("type",
                equalTo("/problems/co-optee-votes-on-education-only"));
        var schools = Sitting.post("/v1/meetings/" + sitting.meeting() + "/agenda-items", """
                {"number": "2", "title": "Permanent exclusions", "type": "TOPIC_REPORT", "educationMatter": true}""");
        Sitting.publish(sitting.meeting());
        var id = Sitting.post("/v1/meetings/" + sitting.meeting() + "/votes", vote(schools, counts));
        anybody().get("/v1/votes/" + id).then().body("outcome", equalTo("CARRIED")).body("named", equalTo(true));
    }

    @Test
    void substituteVotesForTheSeatHeSitsIn() {
        var sitting = Sitting.inSession();
        var substitute = sitting.member("Mr S Lambert", "\"role\": \"SUBSTITUTE\", \"voting\": \"FULL\"");
        sitting.present(substitute, "MEMBER");
        var ballot = """
                "forCount": 1, "againstCount": 0, "abstainCount": 0,
                "ballots": [{"personId": "%s", "choice": "FOR"}]""".formatted(substitute);
        refusedVote(sitting, vote(sitting.item(), ballot)).body("type", equalTo("/problems/voter-not-present"));
        var absent = sitting.member("Mr B Roberts", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/attendance", """
                {"personId": "%s", "capacity": "MEMBER", "status": "SUBSTITUTED", "substitutedById": "%s"}"""
                .formatted(absent, substitute));
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/votes", vote(sitting.item(), ballot));
    }

    @Test
    void pecuniaryInterestBarsFromTheVote() {
        var sitting = Sitting.inSession();
        var ward = sitting.member("Ms J Ward", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        sitting.present(ward, "MEMBER");
        Sitting.post("/v1/meetings/" + sitting.meeting() + "/declarations", """
                {"personId": "%s", "itemId": "%s", "kind": "DPI", "participation": "REMAINED"}"""
                .formatted(ward, sitting.item()));
        refusedVote(sitting, vote(sitting.item(), """
                "forCount": 1, "againstCount": 0, "abstainCount": 0,
                "ballots": [{"personId": "%s", "choice": "FOR"}]""".formatted(ward)))
                .body("type", equalTo("/problems/dpi-may-not-vote"));
    }

    @Test
    void whoWithdrewIsInNoVoteWhateverTheInterest() {
        var sitting = Sitting.inSession();
        var ward = sitting.member("Ms J Ward", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        sitting.present(ward, "MEMBER");
        var ballot = vote(sitting.item(), """
                "forCount": 1, "againstCount": 0, "abstainCount": 0,
                "ballots": [{"personId": "%s", "choice": "FOR"}]""".formatted(ward));
        var declaration = Sitting.post("/v1/meetings/" + sitting.meeting() + "/declarations", """
                {"personId": "%s", "itemId": "%s", "kind": "PERSONAL", "participation": "WITHDREW"}"""
                .formatted(ward, sitting.item()));
        refusedVote(sitting, ballot).body("type", equalTo("/problems/withdrew-from-item"));
        var path = "/v1/declarations/" + declaration;
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", as(Roles.CLERK).get(path).header("ETag"))
                .body("{\"participation\": \"REMAINED\"}")
                .patch(path)
                .then()
                .statusCode(200);
        as(Roles.CLERK).body(ballot).post("/v1/meetings/" + sitting.meeting() + "/votes").then().statusCode(201);
    }

    @Test
    void moreVotesThanVotersAreRefused() {
        refusedVoteInAnEmptyRoom("/problems/more-votes-than-voters");
    }

    @Test
    void onlyAClerkRecordsWhatWasResolved() {
        var sitting = Sitting.inSession();
        var path = "/v1/meetings/" + sitting.meeting() + "/resolutions";
        var body = body(sitting.item(), "\"verb\": \"AGREED\", \"text\": \"Agreed.\"");
        anybody().body(body).post(path).then().statusCode(401);
        as(Roles.CHAIRMAN).body(body).post(path).then().statusCode(403);
    }

    private static void refusedVoteInAnEmptyRoom(String type) {
        var sitting = Sitting.inSession();
        refusedVote(sitting, vote(sitting.item(), "\"forCount\": 1, \"againstCount\": 0, \"abstainCount\": 0"))
                .body("type", equalTo(type));
    }

    private static ValidatableResponse refusedVote(Sitting sitting, String body) {
        return as(Roles.CLERK).body(body)
                .post("/v1/meetings/" + sitting.meeting() + "/votes")
                .then()
                .statusCode(409);
    }

    private static String vote(String item, String rest) {
        return "{\"itemId\": \"%s\", \"motion\": \"That it be so\", %s}".formatted(item, rest);
    }

    private static String record(Sitting sitting, String item, String rest) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions", body(item, rest));
    }

    private static String body(String item, String rest) {
        return "{\"itemId\": \"%s\", %s}".formatted(item, rest);
    }
}
