package org.openscrutiny.storage.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.openscrutiny.storage.webhook.Subscriber.PATH;
import static org.openscrutiny.storage.webhook.Subscriber.as;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SubscriptionResourceTest {

    private static final String URL = "https://127.0.0.1:9/hook";

    private final EntityManager database;

    SubscriptionResourceTest(EntityManager database) {
        this.database = database;
    }

    private final String type = "kind-" + UUID.randomUUID();

    /** There is a bound to how many one login may have. */
    @AfterEach
    void leave() {
        for (var user : List.of("system", "clerk")) {
            List<String> left = as(user).get(PATH + "?limit=500").jsonPath().getList("items.id");
            left.forEach(id -> as(user).header("If-Match", "*").delete(PATH + '/' + id).then().statusCode(204));
        }
    }

    @Test
    void secretIsShownOnceAndKeptSealed() {
        var made = register("system", "").statusCode(201)
                .header("ETag", startsWith("\""))
                .body("state", equalTo("ENABLED"))
                .body("audience", equalTo("PUBLIC"))
                .body("owner", equalTo("system"))
                .body("secret", startsWith("whsec_"))
                .extract();
        var path = PATH + '/' + made.path("id");
        assertThat(made.header("Location")).endsWith(path);
        as("system").get(path)
                .then()
                .statusCode(200)
                .header("ETag", made.header("ETag"))
                .body("secret", nullValue())
                .body("types", equalTo(List.of(type)));
        var kept = (String) QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select secret from webhook_subscriptions where id = :id")
                        .setParameter("id", UUID.fromString(made.path("id")))
                        .getSingleResult());
        assertThat(kept).doesNotContain(made.<String>path("secret").substring(6));
        assertThat(as("monitoring_officer").get("/v1/audit-entries?recordId=" + made.path("id")).asString())
                .contains("CREATED", type)
                .doesNotContain(made.<String>path("secret"));
        assertThat(as("clerk").get("/v1/changes?type=webhook-subscription").jsonPath().getInt("page.size")).isZero();
    }

    /** Else a copy of the database would sign messages for a day. */
    @Test
    void sameKeyGetsTheSameAnswerWithoutTheSecret() {
        var key = UUID.randomUUID().toString();
        var body = "{\"url\": \"%s\", \"types\": [\"%s\"]}".formatted(URL, type);
        var first = as("system").header("Idempotency-Key", key).body(body).post(PATH);
        var again = as("system").header("Idempotency-Key", key).body(body).post(PATH);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.<String>path("secret")).startsWith("whsec_");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Map<String, Object> told = new HashMap<>(first.jsonPath().getMap(""));
        told.remove("secret");
        assertThat(again.jsonPath().<String, Object>getMap("")).isEqualTo(told);
        var rotation = first.header("Location") + "/secret-rotations";
        var rotated = as("system").header("Idempotency-Key", key + "b").body("{}").post(rotation);
        assertThat(rotated.<String>path("secret")).startsWith("whsec_");
        as("system").header("Idempotency-Key", key + "b")
                .body("{}")
                .post(rotation)
                .then()
                .statusCode(201)
                .body("subscriptionId", equalTo(first.path("id")))
                .body("secret", nullValue());
    }

    @Test
    void othersKnowNothingOfIt() {
        var mine = subscriber("system");
        for (var path : List.of(mine.path(), mine.path() + "/deliveries",
                mine.path() + "/deliveries/" + UUID.randomUUID())) {
            as("clerk").get(path).then().statusCode(404);
        }
        for (var part : List.of("status-changes", "secret-rotations", "test-events",
                "deliveries/" + UUID.randomUUID() + "/redeliveries")) {
            var body = part.equals("status-changes") ? "{\"to\": \"DISABLED\"}" : "{}";
            as("clerk").body(body).post(mine.path() + '/' + part).then().statusCode(404);
        }
        as("clerk").header("If-Match", "*").delete(mine.path()).then().statusCode(404);
        as("clerk").header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(mine.path())
                .then()
                .statusCode(404);
        as("clerk").get(PATH + "?limit=500").then().body("items.id", not(hasItem(mine.id().toString())));
        as("system").get(PATH + "?limit=500").then().body("items.id", hasItem(mine.id().toString()));
        as("monitoring_officer").get(PATH + "?limit=500").then().body("items.id", hasItem(mine.id().toString()));
        as("monitoring_officer").get(mine.path()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "chairman", "scrutiny_officer", "lead_officer", "cabinet_member", "analyst"})
    void otherRolesAreNotLetIn(String user) {
        as(user).get(PATH).then().statusCode(403);
        as(user).body("{\"url\": \"%s\"}".formatted(URL)).post(PATH).then().statusCode(403);
    }

    @Test
    void loginIsNeeded() {
        given().get(PATH).then().statusCode(401);
        given().get(PATH + '/' + UUID.randomUUID() + "/deliveries").then().statusCode(401);
    }

    /** The switch of tests opens this machine alone; the whole list of what is refused without it stands in TargetsTest. */
    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/", "https://169.254.169.254/latest", "http://192.168.1.1/",
            "file:///etc/passwd",
            "jdbc:postgresql://db/meetings", "https://user:secret@hooks.example.org/", "https://2130706433/", "hooks"})
    void addressIsRefusedAtRegistrationAndAtChange(String url) {
        as("system").body(Map.of("url", url))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors[0].pointer", equalTo("/url"));
        subscriber("system").patch("{\"url\": \"%s\"}".formatted(url))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @ParameterizedTest
    @CsvSource({"system, MEMBERS", "system, DRAFT", "system, EXEMPT"})
    void nobodyIsToldMoreThanItMayRead(String user, String audience) {
        register(user, ", \"audience\": \"%s\"".formatted(audience)).statusCode(403);
        subscriber(user).patch("{\"audience\": \"%s\"}".formatted(audience)).statusCode(403);
        register("clerk", ", \"audience\": \"%s\"".formatted(audience)).statusCode(201);
    }

    @Test
    void monitoringOfficerMayNarrowAndDisableButNotWiden() {
        var mine = subscriber("system");
        var officer = new Subscriber("monitoring_officer", mine.id(), mine.secret());
        officer.patch("{\"audience\": \"EXEMPT\"}").statusCode(403);
        var clerks = Subscriber.of("clerk", URL, type, ", \"audience\": \"EXEMPT\"");
        new Subscriber("monitoring_officer", clerks.id(), "").patch("{\"audience\": \"MEMBERS\"}")
                .statusCode(200)
                .body("audience", equalTo("MEMBERS"));
        officer.post("status-changes", "{\"to\": \"DISABLED\", \"reason\": \"Nobody knows whose it is\"}")
                .statusCode(201)
                .body("cause", equalTo("BY_REQUEST"));
        assertThat(mine.read().getString("reason")).isEqualTo("Nobody knows whose it is");
    }

    @Test
    void changeNeedsThePresentTag() {
        var mine = subscriber("system");
        var tag = as("system").get(mine.path()).header("ETag");
        var change = as("system").contentType("application/merge-patch+json").body("{\"description\": \"Website\"}");
        change.patch(mine.path()).then().statusCode(428);
        var changed = change.header("If-Match", tag).patch(mine.path());
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("description")).isEqualTo("Website");
        assertThat(changed.jsonPath().getList("types")).isEqualTo(List.of(type));
        assertThat(changed.header("ETag")).isNotEqualTo(tag).isEqualTo(as("system").get(mine.path()).header("ETag"));
        as("system").contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"description\": \"Other\"}")
                .patch(mine.path())
                .then()
                .statusCode(412);
        as("system").header("If-None-Match", changed.header("ETag")).get(mine.path()).then().statusCode(304);
    }

    @Test
    void endedSubscriptionIsGoneWithItsMessages() {
        var mine = subscriber("system");
        mine.post("test-events", "{}").statusCode(201);
        as("system").delete(mine.path()).then().statusCode(428);
        as("system").header("If-Match", "\"stale\"").delete(mine.path()).then().statusCode(412);
        as("system").header("If-Match", as("system").get(mine.path()).header("ETag"))
                .delete(mine.path())
                .then()
                .statusCode(204);
        as("system").get(mine.path()).then().statusCode(404);
        as("system").get(mine.path() + "/deliveries").then().statusCode(404);
        assertThat(as("monitoring_officer").get("/v1/audit-entries?recordId=" + mine.id())
                .jsonPath()
                .getList("items.action")).contains("CREATED", "TESTED", "DELETED");
    }

    @Test
    void sameStateTwiceIsRefused() {
        var mine = subscriber("system");
        mine.post("status-changes", "{\"to\": \"ENABLED\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/webhook-state-unchanged"));
        mine.post("status-changes", "{\"to\": \"DISABLED\"}").statusCode(201).body("state", equalTo("DISABLED"));
        as("system").get(PATH + "?state=DISABLED&limit=500").then().body("items.id", hasItem(mine.id().toString()));
        as("system").get(PATH + "?state=ENABLED&limit=500")
                .then()
                .body("items.id", not(hasItem(mine.id().toString())));
    }

    @Test
    void oneLoginHasFiftyAtTheMost() {
        for (var made = 0; made < Subscriptions.MOST_OF_ONE; made++) {
            register("clerk", "").statusCode(201);
        }
        register("clerk", "").statusCode(409).body("type", equalTo("/problems/too-many-webhook-subscriptions"));
        register("system", "").statusCode(201);
    }

    @Test
    void committeeIsRefusedWhereTheServiceKnowsNone() {
        register("system", ", \"committeeId\": \"%s\"".formatted(UUID.randomUUID())).statusCode(400)
                .body("errors[0].pointer", equalTo("/committeeId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"overlapHours\": 169}", "{\"overlapHours\": -1}", "{\"hours\": 1}"})
    void overlapHasItsBounds(String body) {
        subscriber("system").post("secret-rotations", body).statusCode(400);
    }

    @Test
    void messagesComeInPagesNewestFirst() {
        var mine = subscriber("system");
        for (var i = 0; i < 3; i++) {
            mine.post("test-events", "{}").statusCode(201);
        }
        var first = as("system").get(mine.path() + "/deliveries?limit=2&include=total").jsonPath();
        assertThat(first.getList("items.sequence")).isEqualTo(List.of(3, 2));
        assertThat(first.getInt("page.total")).isEqualTo(3);
        var next = as("system").urlEncodingEnabled(false).get(first.getString("links.next")).jsonPath();
        assertThat(next.getList("items.sequence")).isEqualTo(List.of(1));
        assertThat(next.getString("page.next")).isNull();
        as("system").get(mine.path() + "/deliveries?after=forged").then().statusCode(400);
        as("system").get(mine.path() + "/deliveries?state=LOST").then().statusCode(400);
        var one = as("system").get(mine.path() + "/deliveries/" + next.getString("items[0].id"));
        assertThat(one.jsonPath().getString("kind")).isEqualTo("TEST");
        as("system").header("If-None-Match", one.header("ETag"))
                .get(mine.path() + "/deliveries/" + next.getString("items[0].id"))
                .then()
                .statusCode(304);
    }

    private ValidatableResponse register(String user, String rest) {
        return as(user).body("{\"url\": \"%s\", \"types\": [\"%s\"]%s}".formatted(URL, type, rest)).post(PATH).then();
    }

    private Subscriber subscriber(String user) {
        return Subscriber.of(user, URL, type, "");
    }
}
