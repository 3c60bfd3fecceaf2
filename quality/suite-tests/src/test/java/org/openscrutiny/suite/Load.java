package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Clients that ask meetings-service without a pause until they are told to stop: readers read lists, writers establish
 * committees with an idempotency key and remember which ones they were told exist.
 */
final class Load implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> TRY_AGAIN = Set.of(0, 502, 503, 504);
    private static final String CLERK = "Basic Y2xlcms6Y2xlcms=";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Queue<Answer> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeats = new AtomicInteger();
    private final URI meetings;
    private final Duration patience;
    private final Duration pause;
    private final ExecutorService threads;
    private volatile boolean stopping;

    /** @param status 0 where there was no answer */
    record Answer(String method, int status, Duration took, @Nullable String retryAfter, String body) {}

    private Load(URI meetings, int readers, int writers, Duration patience, Duration pause) {
        this.meetings = meetings;
        this.patience = patience;
        this.pause = pause;
        threads = Executors.newFixedThreadPool(readers + writers);
        for (var reader = 0; reader < readers; reader++) {
            threads.execute(this::read);
        }
        for (var writer = 0; writer < writers; writer++) {
            threads.execute(this::write);
        }
    }

    /** Clients that take a fault as the last word. */
    static Load impatient(URI meetings, int readers, int writers) {
        return new Load(meetings, readers, writers, Duration.ZERO, Duration.ZERO);
    }

    /** Clients that repeat what failed, as the documentation asks them to: a write with the same key. */
    static Load retrying(URI meetings, int readers, int writers) {
        return new Load(meetings, readers, writers, Duration.ofSeconds(90), Duration.ZERO);
    }

    /** @param pause of each client between two requests */
    static Load steady(URI meetings, int readers, int writers, Duration pause) {
        return new Load(meetings, readers, writers, Duration.ZERO, pause);
    }

    /** Lets every client finish its request. */
    Load stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
            throw new AssertionError("A client still waits for its answer after three minutes");
        }
        return this;
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }

    /** What stands in the name of every committee that was sent. */
    String mark() {
        return mark;
    }

    long answers() {
        return answers.get();
    }

    /** Requests that got no answer, or one of 500 and above. */
    List<Answer> faults() {
        return List.copyOf(faults);
    }

    /** Waits until this many more writes are confirmed. */
    void awaitWrites(int more) throws InterruptedException {
        var wanted = written.size() + more;
        await(() -> written.size() >= wanted, "writes go on");
    }

    /** Waits until a client gets no answer, or one of 500 and above. */
    void awaitFault() throws InterruptedException {
        await(() -> !faults.isEmpty(), "clients are told");
    }

    private void await(BooleanSupplier reached, String what) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s: %s", what, summary()).isLessThan(until);
            Thread.sleep(20);
        }
    }

    /** Whoever was not served was told so in words, and when to come back. */
    void assertFaultsAreToldAsSuch() {
        for (var fault : faults()) {
            assertThat(fault.status()).as("%s", fault).isEqualTo(503);
            assertThat(fault.body()).contains("/problems/unavailable").doesNotContain("SQL", "Exception", "postgres");
            assertThat(Integer.parseInt(Objects.requireNonNull(fault.retryAfter()))).isPositive();
        }
    }

    /**
     * Every committee whose writing was confirmed is there, once, with its audit entry and its change.
     *
     * @return the names of all that are there, confirmed or not
     */
    List<String> assertNothingIsLost(OwnPostgres postgres) throws SQLException {
        var names = postgres.query("meetings",
                "select name from committees where name like 'Committee %s %%'".formatted(mark));
        assertThat(names).doesNotHaveDuplicates().containsAll(written);
        for (var journal : List.of("changes", "audit_entries")) {
            assertThat(postgres.query("meetings", """
                    select c.name from committees c
                    where c.name like 'Committee %s %%'
                      and (select count(*) from %s j where j.record_id = c.id) <> 1""".formatted(mark, journal)))
                    .as(journal)
                    .isEmpty();
        }
        return names;
    }

    /** Names of the committees whose writing was answered 201. */
    Set<String> written() {
        return Set.copyOf(written);
    }

    /** How often something was sent again. */
    int repeats() {
        return repeats.get();
    }

    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    String summary() {
        var kinds = faults().stream()
                .collect(Collectors.groupingBy(fault -> fault.method() + " " + fault.status(), TreeMap::new,
                        Collectors.counting()));
        return "%d answers, faults %s, %d repeats, %d written, slowest %d ms".formatted(answers(), kinds, repeats(),
                written.size(), slowest().toMillis());
    }

    private void read() {
        while (!stopping) {
            ask(HttpRequest.newBuilder(address("/v1/committees?limit=5")).GET());
        }
    }

    private void write() {
        while (!stopping) {
            var name = "Committee %s %s".formatted(mark, UUID.randomUUID());
            var answer = ask(HttpRequest.newBuilder(address("/v1/committees"))
                    .header("Authorization", CLERK)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers
                            .ofString("{\"name\": \"%s\", \"kind\": \"TASK_AND_FINISH\"}".formatted(name))));
            if (answer != null && answer.statusCode() == 201) {
                written.add(name);
            }
        }
    }

    private URI address(String path) {
        return URI.create(meetings + path);
    }

    private @Nullable HttpResponse<String> ask(HttpRequest.Builder builder) {
        var request = builder.timeout(LONGEST).build();
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            var begun = System.nanoTime();
            var answer = send(request);
            if (Thread.currentThread().isInterrupted()) {
                return null;
            }
            var status = answer == null ? 0 : answer.statusCode();
            if (!TRY_AGAIN.contains(status) || System.nanoTime() > until) {
                count(request, status, answer, System.nanoTime() - begun);
                pause(pause);
                return answer;
            }
            repeats.incrementAndGet();
            pause(Duration.ofMillis(200));
        }
    }

    private void count(HttpRequest request, int status, @Nullable HttpResponse<String> answer, long took) {
        answers.incrementAndGet();
        slowest.accumulate(took);
        if (status == 0 || status >= 500) {
            faults.add(new Answer(request.method(), status, Duration.ofNanos(took),
                    answer == null ? null : answer.headers().firstValue("Retry-After").orElse(null),
                    answer == null ? "" : answer.body()));
        }
    }

    private @Nullable HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException none) {
            return null;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
