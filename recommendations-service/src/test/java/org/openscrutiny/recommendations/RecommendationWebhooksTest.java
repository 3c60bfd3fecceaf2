package org.openscrutiny.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Whole;
import org.openscrutiny.storage.webhook.Dispatcher;
import org.openscrutiny.support.access.Roles;

/** What subscribers are told of recommendations: by committee, and nothing that they may not know of. */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class RecommendationWebhooksTest {

    private static final String PATH = "/v1/webhook-subscriptions";

    private final Dispatcher dispatcher;

    RecommendationWebhooksTest(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Test
    void changesAreKnownByTheCommitteeOfTheirInquiry() throws Exception {
        var all = subscribe(Roles.CLERK, ", \"audience\": \"EXEMPT\"");
        var open = Whole.of("word" + UUID.randomUUID(), "", "");
        Whole.of("word" + UUID.randomUUID(), Whole.exempt(), "");
        var own = subscribe(Roles.CLERK, ", \"committeeId\": \"%s\"".formatted(open.id("committee")));
        as(Roles.CLERK).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"leadPost\": \"Another\"}")
                .patch("/v1/recommendations/" + open.id("recommendation"))
                .then()
                .statusCode(200);
        as(Roles.CLERK).body("{%s \"reason\": \"A contract\"}".formatted(Whole.exempt()))
                .post("/v1/recommendations/" + open.id("recommendation") + "/access-changes")
                .then()
                .statusCode(201);
        deliver();
        var told = told(own);
        assertThat(told).contains("UPDATED recommendation " + open.id("recommendation"),
                "DELETED recommendation " + open.id("recommendation"), "DELETED assessment " + open.id("assessment"),
                "DELETED evidence " + open.id("evidence"));
        assertThat(told(all)).hasSizeGreaterThan(told.size());
        for (var subscription : List.of(all, own)) {
            as(Roles.CLERK).header("If-Match", "*").delete(subscription).then().statusCode(204);
        }
    }

    /** Nobody listens there: what would be told is listed all the same. */
    private static String subscribe(String role, String rest) {
        return PATH + '/' + as(role).body("{\"url\": \"https://127.0.0.1:9/\"%s}".formatted(rest))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void deliver() throws Exception {
        for (var sending : dispatcher.round()) {
            sending.get();
        }
    }

    private static List<String> told(String subscription) {
        return as(Roles.CLERK).get(subscription + "/deliveries?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.operation + ' ' + it.type + ' ' + it.recordId }", String.class);
    }
}
