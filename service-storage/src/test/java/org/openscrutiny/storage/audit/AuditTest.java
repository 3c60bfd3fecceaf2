package org.openscrutiny.storage.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.sample.Superuser;

@QuarkusTest
class AuditTest {

    @Test
    void writeLeavesAnEntryThatSaysWhoWhatAndFromWhere() {
        var request = UUID.randomUUID().toString();
        var text = "note " + UUID.randomUUID();
        var id = create(text, request);
        var entries = search(Map.of("recordId", id));
        assertThat(entries.getInt("page.size")).isEqualTo(1);
        assertThat(entries.getString("items[0].action")).isEqualTo("CREATED");
        assertThat(entries.getString("items[0].caller")).isEqualTo("clerk");
        assertThat(entries.getList("items[0].roles")).isEqualTo(List.of("CLERK"));
        assertThat(entries.getString("items[0].recordType")).isEqualTo("note");
        assertThat(entries.getString("items[0].after.text")).isEqualTo(text);
        assertThat(entries.getString("items[0].before")).isNull();
        assertThat(entries.getString("items[0].address")).isEqualTo("127.0.0.1");
        assertThat(entries.getString("items[0].requestId")).isEqualTo(request);
    }

    @Test
    void filtersNarrowAndPagesFollow() {
        var id = create("note " + UUID.randomUUID(), UUID.randomUUID().toString());
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        assertThat(search(Map.of("recordId", id, "from", today.toString(), "to", today.toString(), "caller", "clerk",
                "recordType", "note"))
                .getInt("page.size")).isEqualTo(1);
        assertThat(search(Map.of("recordId", id, "to", today.minusDays(1).toString())).getInt("page.size")).isZero();
        assertThat(search(Map.of("recordId", id, "from", today.plusDays(1).toString())).getInt("page.size")).isZero();
        assertThat(search(Map.of("recordId", id, "caller", "member")).getInt("page.size")).isZero();
        assertThat(search(Map.of("recordId", id, "include", "total")).getInt("page.total")).isEqualTo(1);
        create("note " + UUID.randomUUID(), UUID.randomUUID().toString());
        var first = search(Map.of("limit", 1));
        var second = search(Map.of("limit", 1, "after", first.getString("page.next")));
        assertThat(second.getLong("items[0].number")).isLessThan(first.getLong("items[0].number"));
    }

    @Test
    void onlyTheMonitoringOfficerReadsIt() {
        given().get("/v1/audit-entries").then().statusCode(401);
        for (var user : new String[]{"clerk", "chairman", "member", "system"}) {
            given().auth().preemptive().basic(user, user).get("/v1/audit-entries").then().statusCode(403);
        }
    }

    /** The owner of the tables keeps to it too, unless they take the trigger away. */
    @Test
    void entriesAreNeverChangedOrRemoved() {
        create("note " + UUID.randomUUID(), UUID.randomUUID().toString());
        for (var sql : new String[]{"update audit_entries set caller = 'x'", "delete from audit_entries",
                "truncate audit_entries", "delete from audit_seals"}) {
            assertThatThrownBy(() -> Superuser.run("service", sql))
                    .hasMessageContaining("audit entries are never changed or removed");
        }
    }

    private static String create(String text, String requestId) {
        return given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .header("X-Request-Id", requestId)
                .contentType("application/json")
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath search(Map<String, ?> filters) {
        return given().auth()
                .preemptive()
                .basic("monitoring_officer", "monitoring_officer")
                .queryParams(filters)
                .get("/v1/audit-entries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
