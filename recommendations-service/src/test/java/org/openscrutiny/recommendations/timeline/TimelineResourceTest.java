package org.openscrutiny.recommendations.timeline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
class TimelineResourceTest {

    @Test
    void tellsOneStoryInOrder() {
        var id = Council.answered("ACCEPTED");
        Council.judge(id, "CONCERNS", "2017-01-31").statusCode(201);
        as(Roles.LEAD_OFFICER)
                .body("{\"actionBy\": {\"text\": \"May 2017\"}, \"reason\": \"Late\", \"on\": \"2017-02-15\"}")
                .post("/v1/recommendations/" + id + "/action-by-dates")
                .then()
                .statusCode(201);
        Council.update(id, "2017-07-01", "Under way");
        Council.draftUpdate(id, "2017-08-01", "Not yet public");
        Council.judge(id, "ON_TRACK", "2017-09-05").statusCode(201);
        var path = "/v1/recommendations/" + id + "/timeline";
        anybody().get(path + "?include=total")
                .then()
                .statusCode(200)
                .body("items.kind",
                        contains("SUBMITTED", "RESPONSE", "ASSESSMENT", "ACTION_BY_MOVED", "UPDATE", "ASSESSMENT"))
                .body("items.on",
                        contains("2017-01-09", "2017-01-09", "2017-01-31", "2017-02-15", "2017-07-01", "2017-09-05"))
                .body("items[2].what", equalTo("CONCERNS"))
                .body("items[2].meeting", equalTo("Select Committee, 31 January 2017"))
                .body("page.total", equalTo(6));
        var first = anybody().get(path + "?limit=4").then().body("items", hasSize(4)).extract();
        String next = first.path("links.next");
        anybody().urlEncodingEnabled(false).get(next).then().body("items.kind", contains("UPDATE", "ASSESSMENT"));
        String url = first.path("items[2].url");
        anybody().get(url).then().statusCode(200).body("rag", equalTo("CONCERNS"));
    }

    @Test
    void draftHasNoStoryForOthers() {
        anybody().get("/v1/recommendations/" + Council.recommendation(Council.inquiry(), 1) + "/timeline")
                .then()
                .statusCode(404);
    }
}
