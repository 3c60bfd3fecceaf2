package org.openscrutiny.storage.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Audience;

@QuarkusTest
class ChangeFeedTest {

    private static final int WRITERS = 5;
    private static final int WRITES = 60;

    @Inject
    Journal journal;

    private final String type = "kind-" + UUID.randomUUID();

    @Test
    void nothingIsSkippedOrDoubledWhileManyWrite() throws Exception {
        var committed = ConcurrentHashMap.<String>newKeySet();
        var writing = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            var readers = List.of(threads.submit(() -> follow(writing)), threads.submit(() -> follow(writing)));
            var writers = new ArrayList<Future<?>>();
            for (var i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(write(committed)));
            }
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            var first = readers.get(0).get();
            var second = readers.get(1).get();
            assertThat(committed).hasSizeGreaterThan(WRITERS * WRITES / 2);
            assertThat(first).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
            assertThat(second).containsExactlyElementsOf(first);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Transactions of unlike length, every tenth rolled back, so that they commit in another order than they insert. */
    private Callable<Void> write(Set<String> committed) {
        return () -> {
            for (var i = 0; i < WRITES; i++) {
                var id = UUID.randomUUID();
                var kept = i % 10 != 9;
                try {
                    QuarkusTransaction.requiringNew().call(() -> {
                        journal.append(change(id, Audience.PUBLIC));
                        Thread.sleep(ThreadLocalRandom.current().nextInt(8));
                        if (!kept) {
                            throw new IllegalStateException("rolled back on purpose");
                        }
                        return committed.add(id.toString());
                    });
                } catch (IllegalStateException rolledBack) {
                    assertThat(kept).isFalse();
                }
            }
            return null;
        };
    }

    private List<String> follow(AtomicBoolean writing) {
        var seen = new ArrayList<String>();
        @Nullable
        String after = null;
        var last = false;
        while (true) {
            last = !writing.get();
            var page = page(after, 7);
            seen.addAll(page.getList("items.id", String.class));
            after = page.getString("page.next");
            if (last && page.getInt("page.size") == 0) {
                return seen;
            }
        }
    }

    private JsonPath page(@Nullable String after, int limit) {
        var asked = given().queryParam("type", type).queryParam("limit", limit);
        return (after == null ? asked : asked.queryParam("after", after)).get("/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void hiddenChangesLeaveNoTrace() {
        var publics = new ArrayList<String>();
        for (var audience : List.of(Audience.PUBLIC, Audience.EXEMPT, Audience.DRAFT, Audience.PUBLIC,
                Audience.MEMBERS)) {
            var id = UUID.randomUUID();
            QuarkusTransaction.requiringNew().run(() -> journal.append(change(id, audience)));
            if (audience == Audience.PUBLIC) {
                publics.add(id.toString());
            }
        }
        var anybody = page(null, 50);
        assertThat(anybody.getList("items.id", String.class)).containsExactlyElementsOf(publics);
        assertThat(anybody.getInt("page.size")).isEqualTo(2);
        assertThat(anybody.getMap("items[0]").keySet()).containsExactlyInAnyOrder("operation", "type", "id", "version",
                "modifiedAt", "url");
        var cursors = List.of(anybody.getString("page.next"), page(null, 1).getString("page.next"));
        assertThat(cursors.get(0)).hasSameSizeAs(cursors.get(1));
        assertThat(idsFor("clerk")).hasSize(5);
        assertThat(idsFor("member")).hasSize(3);
        assertThat(idsFor("scrutiny_officer")).hasSize(4);
        assertThat(idsFor("analyst")).containsExactlyElementsOf(publics);
    }

    @Test
    void pollerGoesOnWhereItStopped() {
        QuarkusTransaction.requiringNew().run(() -> journal.append(change(UUID.randomUUID(), Audience.PUBLIC)));
        var first = page(null, 50);
        var quiet = page(first.getString("page.next"), 50);
        assertThat(quiet.getInt("page.size")).isZero();
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> journal.append(change(id, Audience.PUBLIC)));
        assertThat(page(quiet.getString("page.next"), 50).getList("items.id", String.class))
                .containsExactly(id.toString());
    }

    @Test
    void cursorOfAnotherQuestionIsRefused() {
        var cursor = page(null, 50).getString("page.next");
        given().queryParam("after", cursor)
                .get("/v1/changes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().queryParam("include", "total").get("/v1/changes").then().statusCode(400);
    }

    private List<String> idsFor(String user) {
        return given().auth()
                .preemptive()
                .basic(user, user)
                .queryParam("type", type)
                .get("/v1/changes")
                .jsonPath()
                .getList("items.id", String.class);
    }

    private Change change(UUID id, Audience audience) {
        return new Change(Operation.UPDATED, type, id, 3, audience, Instant.now(), "/v1/kinds/" + id);
    }
}
