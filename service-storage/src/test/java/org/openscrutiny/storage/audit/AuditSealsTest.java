package org.openscrutiny.storage.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.storage.sample.Superuser;
import org.openscrutiny.support.access.Audience;

/** Nobody changes the audit: the service may not, and whoever may is found out. */
@QuarkusTest
class AuditSealsTest {

    private static final String SERVICE = "service";
    private static final Actor WRITER = new Actor("clerk", Set.of("CLERK"), "127.0.0.1", "none");

    private final EntityManager database;
    private final AuditLog audit;

    AuditSealsTest(EntityManager database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entries set caller = 'x'", "delete from audit_entries",
            "truncate audit_entries", "update audit_seals set position = 1", "delete from audit_seals",
            "truncate audit_seals",
            "insert into audit_seals (position, entry_id, hash) values (1, 1, sha256('x'))",
            "update changes set url = '/'", "delete from changes", "truncate changes",
            "delete from flyway_schema_history"})
    void serviceHasNoRightToChangeWhatIsOnlyAddedTo(String sql) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate()))
                .hasStackTraceContaining("permission denied for table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter table audit_entries disable trigger all", "drop table audit_seals",
            "alter table audit_seals owner to service",
            "alter function seal_audit_entry() security invoker",
            "drop trigger tr_audit_entries_seal on audit_entries"})
    void serviceOwnsNothingOfIt(String sql) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate()))
                .hasStackTraceContaining("must be owner of");
    }

    @Test
    void serviceCannotSealByItself() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("select seal_audit_entry()").getResultList()))
                .hasStackTraceContaining("permission denied for function");
    }

    @Test
    void sealsOfManyWritersMakeOneChain() throws Exception {
        var record = "kind-" + UUID.randomUUID();
        var threads = Executors.newFixedThreadPool(6);
        try {
            var writers = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 6; writer++) {
                writers.add(threads.submit(() -> writeAndRollBack(record)));
            }
            for (var writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Superuser.ask(SERVICE, "select count(*) from audit_entries where record_type = '" + record + "'"))
                .isEqualTo("216");
        assertIntact();
    }

    /** 50 transactions, every third undone, of one or two entries. */
    private void writeAndRollBack(String type) {
        for (var i = 0; i < 50; i++) {
            var kept = i % 3 != 2;
            var twice = kept && i % 25 == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    audit.append(WRITER, "CREATED", type, UUID.randomUUID(), Audience.PUBLIC, null, null);
                    if (twice) {
                        audit.append(WRITER, "UPDATED", type, UUID.randomUUID(), Audience.PUBLIC, null, null);
                    }
                    if (!kept) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                });
            } catch (IllegalStateException rolledBack) {
                assertThat(kept).isFalse();
            }
        }
    }

    @Test
    void writersWaitForEachOtherOnlyWhileTheyCommit() {
        var type = "kind-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            audit.append(WRITER, "CREATED", type, UUID.randomUUID(), Audience.PUBLIC, null, null);
            // Another one commits while this one is still at work.
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.append(WRITER, "CREATED", type, UUID.randomUUID(), Audience.PUBLIC, null, null));
        });
        assertIntact();
    }

    @Test
    void editIsNamed() throws SQLException {
        var entry = anEntry();
        whileTampered("update audit_entries set caller = 'nobody' where id = " + entry,
                "update audit_entries set caller = 'clerk' where id = " + entry, () -> {
                    assertBroken("CHANGED", entry);
                    assertThat(verify().getString("broken.recordType")).isEqualTo("note");
                    assertThat(verdict()).contains("entry " + entry + ", note", "changed");
                });
    }

    @Test
    void removalIsNamed() throws SQLException {
        var entry = anEntry();
        whileTampered("""
                create table removed_entry as select * from audit_entries where id = %1$d;
                delete from audit_entries where id = %1$d""".formatted(entry), """
                insert into audit_entries overriding system value select * from removed_entry;
                drop table removed_entry""", () -> {
            assertBroken("ENTRY_REMOVED", entry);
            assertThat(verdict()).contains("entry " + entry, "removed");
        });
    }

    @Test
    void removalWithItsSealIsNamed() throws SQLException {
        var entry = anEntry();
        anEntry();
        whileTampered("""
                create table removed_seal as select * from audit_seals where entry_id = %1$d;
                delete from audit_seals where entry_id = %1$d""".formatted(entry), """
                insert into audit_seals select * from removed_seal;
                drop table removed_seal""", () -> {
            assertThat(verify().getString("broken.fault")).isEqualTo("SEAL_REMOVED");
            assertThat(verdict()).startsWith("BROKEN").contains("was removed");
        });
    }

    @Test
    void entrySlippedInIsNamed() throws SQLException {
        whileTampered("""
                insert into audit_entries overriding system value
                select (select max(id) + 1 from audit_entries), at, 'nobody', roles, action, 'slipped', record_id,
                    audience, before, after, address, request_id
                from audit_entries order by id limit 1""", "delete from audit_entries where record_type = 'slipped'",
                () -> {
                    assertThat(verify().getString("broken.fault")).isEqualTo("NOT_SEALED");
                    assertThat(verify().getString("broken.recordType")).isEqualTo("slipped");
                    assertThat(verdict()).startsWith("BROKEN").contains("slipped in");
                });
    }

    @Test
    void chainWrittenAnewIsFoundOutByASealNotedEarlier() {
        anEntry();
        var noted = verify();
        anEntry();
        assertThat(since(noted.getLong("last.position"), noted.getString("last.hash")).getBoolean("intact")).isTrue();
        assertThat(since(noted.getLong("last.position"), noted.getString("last.hash")).getLong("checked")).isOne();
        var other = since(noted.getLong("last.position"), "0".repeat(64));
        assertThat(other.getBoolean("intact")).isFalse();
        assertThat(other.getString("broken.fault")).isEqualTo("NOT_AS_NOTED");
        assertThat(since(Long.MAX_VALUE, "0".repeat(64)).getString("broken.fault")).isEqualTo("NOT_AS_NOTED");
    }

    @Test
    void sealIsNamedByBothItsParts() {
        officer().queryParam("since", 1).get("/v1/audit-entries/verification").then().statusCode(400);
        officer().queryParam("hash", "0".repeat(64)).get("/v1/audit-entries/verification").then().statusCode(400);
        officer().queryParam("since", 1)
                .queryParam("hash", "abc")
                .get("/v1/audit-entries/verification")
                .then()
                .statusCode(400);
        officer().queryParam("since", 0)
                .queryParam("hash", "0".repeat(64))
                .get("/v1/audit-entries/verification")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyTheMonitoringOfficerVerifies() {
        given().get("/v1/audit-entries/verification").then().statusCode(401);
        for (var user : new String[]{"clerk", "chairman", "analyst", "system"}) {
            given().auth()
                    .preemptive()
                    .basic(user, user)
                    .get("/v1/audit-entries/verification")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void listedEntryCarriesItsSeal() {
        var entry = anEntry();
        officer().queryParam("limit", 1)
                .get("/v1/audit-entries")
                .then()
                .body("items[0].number", equalTo((int) entry))
                .body("items[0].seal.entry", equalTo((int) entry))
                .body("items[0].seal.hash.length()", equalTo(64));
    }

    /** @return its number */
    private static long anEntry() {
        given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .contentType("application/json")
                .body("{\"text\": \"note %s\"}".formatted(UUID.randomUUID()))
                .post("/v1/notes")
                .then()
                .statusCode(201);
        return officer().queryParam("limit", 1)
                .get("/v1/audit-entries")
                .then()
                .extract()
                .jsonPath()
                .getLong("items[0].number");
    }

    private interface Look {
        void at() throws SQLException;
    }

    /** As somebody who switches off the triggers that would stop them; put right again for the other tests. */
    private void whileTampered(String change, String undo, Look look) throws SQLException {
        Superuser.run(SERVICE, "set session_replication_role = replica", change);
        try {
            look.at();
        } finally {
            Superuser.run(SERVICE, "set session_replication_role = replica", undo);
        }
        assertIntact();
    }

    private static void assertBroken(String fault, long entry) {
        var found = verify();
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getString("broken.fault")).isEqualTo(fault);
        assertThat(found.getLong("broken.entry")).isEqualTo(entry);
        assertThat(found.getLong("broken.position")).isEqualTo(found.getLong("last.position") + 1);
    }

    private static void assertIntact() {
        assertThat(verify().getBoolean("intact")).as(verify().prettify()).isTrue();
        assertThat(verdict()).startsWith("INTACT").contains(verify().getString("last.hash"));
    }

    /** What the script says that needs no service. */
    private static String verdict() {
        try {
            return Superuser.ask(SERVICE, Files.readString(
                    Path.of(System.getProperty("suite.root"), "deploy", "postgres", "verify-audit.sql")));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JsonPath verify() {
        return officer().get("/v1/audit-entries/verification").then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath since(long position, String hash) {
        return officer().queryParam("since", position)
                .queryParam("hash", hash)
                .get("/v1/audit-entries/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification officer() {
        return given().auth().preemptive().basic("monitoring_officer", "monitoring_officer");
    }
}
