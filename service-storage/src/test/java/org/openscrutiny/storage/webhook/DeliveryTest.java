package org.openscrutiny.storage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;
import static org.openscrutiny.storage.webhook.Subscriber.as;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.ChangeFeed;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.disposal.Disposals;
import org.openscrutiny.storage.sample.MovableClock;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.metrics.Figure;

/** From a change to a real receiver on this machine. */
@QuarkusTest
class DeliveryTest {

    private final Journal journal;
    private final Dispatcher dispatcher;
    private final Planner planner;
    private final Outbox outbox;
    private final OldDeliveries old;
    private final Disposals disposals;
    private final WebhookFigures figures;
    private final ChangeFeed feed;
    private final MovableClock clock;

    DeliveryTest(Journal journal, Dispatcher dispatcher, Planner planner, Outbox outbox, OldDeliveries old,
            Disposals disposals, WebhookFigures figures, ChangeFeed feed, MovableClock clock) {
        this.journal = journal;
        this.dispatcher = dispatcher;
        this.planner = planner;
        this.outbox = outbox;
        this.old = old;
        this.disposals = disposals;
        this.figures = figures;
        this.feed = feed;
        this.clock = clock;
    }

    private final ObjectMapper json = new ObjectMapper();
    private final String type = "kind-" + UUID.randomUUID();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final List<Receiver> receivers = new ArrayList<>();

    @AfterEach
    void leave() {
        clock.reset();
        subscribers.forEach(Subscriber::end);
        receivers.forEach(Receiver::close);
    }

    // ---------------------------------------------------------------- what is sent

    @Test
    void changeIsToldByReferenceAndSigned() throws Exception {
        var receiver = receiver();
        var subscriber = subscriber("system", receiver, "");
        var id = change(Audience.PUBLIC);
        deliver();
        var message = receiver.messages().get(0);
        assertThat(receiver.messages()).hasSize(1);
        assertThatCode(() -> new Webhook(subscriber.secret()).verify(message.body(), message.signed()))
                .doesNotThrowAnyException();
        assertThat(message.header("Content-Type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        var event = json.readTree(message.body());
        assertThat(fields(event)).containsExactly("specversion", "id", "source", "type", "subject", "time",
                "datacontenttype", "sequence", "data");
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(message.id());
        assertThat(event.path("source").asText()).isEqualTo("urn:openscrutiny:sample-service");
        assertThat(event.path("type").asText()).isEqualTo("org.openscrutiny.record.updated");
        assertThat(event.path("subject").asText()).isEqualTo(type + '/' + id);
        assertThat(event.path("sequence").asText()).isEqualTo("1");
        assertThat(fields(event.path("data"))).containsExactly("operation", "type", "id", "version", "modifiedAt",
                "url");
        assertThat(event.at("/data/url").asText()).isEqualTo("/v1/kinds/" + id);
        var told = subscriber.deliveries("");
        assertThat(told.getString("items[0].id")).isEqualTo(message.id());
        assertThat(told.getString("items[0].state")).isEqualTo("DELIVERED");
        assertThat(told.getInt("items[0].lastStatus")).isEqualTo(204);
        assertThat(told.getInt("items[0].attempts")).isEqualTo(1);
        assertThat(told.getInt("page.total")).isEqualTo(1);
    }

    @Test
    void hiddenChangesLeaveNoTraceForThoseWhoMayNotKnowOfThem() throws Exception {
        var open = receiver();
        var members = receiver();
        var whole = receiver();
        var public1 = subscriber("system", open, "");
        subscriber("clerk", members, ", \"audience\": \"MEMBERS\"");
        subscriber("clerk", whole, ", \"audience\": \"EXEMPT\"");
        var first = change(Audience.PUBLIC);
        change(Audience.EXEMPT);
        change(Audience.DRAFT);
        change(Audience.MEMBERS);
        var last = change(Audience.PUBLIC);
        deliver();
        assertThat(subjects(open)).containsExactlyInAnyOrder(first, last);
        assertThat(sequences(open)).containsExactlyInAnyOrder("1", "2");
        assertThat(public1.sequences("")).containsExactly(2, 1);
        assertThat(sequences(members)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(sequences(whole)).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    void filtersLetThroughWhatIsAskedFor() throws Exception {
        var receiver = receiver();
        subscriber("system", receiver, ", \"operations\": [\"CREATED\", \"DELETED\"]");
        var gone = UUID.randomUUID();
        write(Operation.CREATED, gone, Audience.PUBLIC);
        write(Operation.UPDATED, gone, Audience.PUBLIC);
        write(Operation.DELETED, gone, Audience.PUBLIC);
        QuarkusTransaction.requiringNew()
                .run(() -> journal.append(
                        new Change(Operation.CREATED, "other", gone, 1, Audience.PUBLIC, Instant.now(), "/v1/others")));
        deliver();
        assertThat(receiver.messages().stream().map(this::event).map(event -> event.path("type").asText()))
                .containsExactly("org.openscrutiny.record.created", "org.openscrutiny.record.deleted");
    }

    @Test
    void whatWasBeforeOrWasRolledBackIsNotTold() throws Exception {
        change(Audience.PUBLIC);
        var receiver = receiver();
        subscriber("system", receiver, "");
        assertThatCode(() -> QuarkusTransaction.requiringNew().run(() -> {
            journal.append(row(Operation.UPDATED, UUID.randomUUID(), Audience.PUBLIC));
            throw new IllegalStateException("rolled back on purpose");
        })).hasMessageContaining("on purpose");
        var after = change(Audience.PUBLIC);
        deliver();
        assertThat(subjects(receiver)).containsExactly(after);
        assertThat(sequences(receiver)).containsExactly("1");
    }

    @Test
    void everyChangeComesOnceWhileManyWriteAndTwoWorkersSend() throws Exception {
        var receiver = receiver();
        var underWay = new ConcurrentHashMap<String, AtomicInteger>();
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        var inAll = new AtomicInteger();
        receiver.answersWith((exchange, message) -> {
            most.accumulateAndGet(inAll.incrementAndGet(), Math::max);
            var ofRecord = underWay.computeIfAbsent(event(message).path("subject").asText(), s -> new AtomicInteger());
            together.accumulateAndGet(ofRecord.incrementAndGet(), Math::max);
            pause(3);
            ofRecord.decrementAndGet();
            inAll.decrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        var subscriber = subscriber("system", receiver, "");
        var records = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                UUID.randomUUID(), UUID.randomUUID());
        var threads = Executors.newFixedThreadPool(4);
        try {
            var writing = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 2; writer++) {
                var mine = records.subList(writer * 3, writer * 3 + 3);
                writing.add(threads.submit(() -> {
                    for (var turn = 0; turn < 15; turn++) {
                        for (var record : mine) {
                            write(Operation.UPDATED, record, Audience.PUBLIC);
                        }
                    }
                }));
            }
            var sending = List.of(threads.submit(() -> workUntil(writing)), threads.submit(() -> workUntil(writing)));
            for (var sender : sending) {
                sender.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        deliver();
        assertThat(receiver.messages()).hasSize(90);
        assertThat(receiver.messages().stream().map(Receiver.Message::id)).doesNotHaveDuplicates();
        assertThat(together).as("messages of one record under way at once").hasValue(1);
        assertThat(most).hasValueBetween(2, 4);
        var last = new HashMap<String, Long>();
        for (var message : receiver.messages()) {
            var event = event(message);
            var sequence = event.path("sequence").asLong();
            var before = last.put(event.path("subject").asText(), sequence);
            assertThat(before == null || before < sequence).as("order within a record").isTrue();
        }
        assertThat(subscriber.sequences("DELIVERED")).hasSize(90).contains(1, 90);
    }

    /** As two instances would: each plans and sends for itself. */
    private void workUntil(List<Future<?>> done) {
        for (var left = true; left;) {
            left = !done.stream().allMatch(Future::isDone);
            // As the request or the schedule around a round would.
            QuarkusTransaction.requiringNew().run(() -> planner.hasSubscribers());
            feedForward();
            join(roundOf());
        }
    }

    private void feedForward() {
        var last = QuarkusTransaction.requiringNew().call(feed::settle);
        QuarkusTransaction.requiringNew()
                .call(() -> planner.behind(last))
                .forEach(subscription -> planner.plan(subscription, last));
    }

    private List<Future<?>> roundOf() {
        return QuarkusTransaction.requiringNew().call(dispatcher::round);
    }

    // ---------------------------------------------------------------- failures

    @Test
    void failedMessageIsRepeatedOnTheScheduleUntilItIsGivenUp() throws Exception {
        var receiver = receiver();
        receiver.answersWith(Receiver.status(500));
        var subscriber = subscriber("system", receiver, "");
        change(Audience.PUBLIC);
        deliver();
        var first = subscriber.deliveries("PENDING");
        assertThat(first.getInt("items[0].attempts")).isEqualTo(1);
        assertThat(first.getInt("items[0].lastStatus")).isEqualTo(500);
        assertThat(first.getString("items[0].lastFault")).isEqualTo("STATUS");
        deliver();
        assertThat(receiver.messages()).as("before it is due").hasSize(1);
        for (var wait : List.of(6, 360, 2_160, 8_640, 21_600, 43_200, 60_480, 86_400)) {
            clock.forward(Duration.ofSeconds(wait));
            deliver();
        }
        assertThat(receiver.messages()).hasSize(9);
        assertThat(subscriber.read().getString("state")).isEqualTo("ENABLED");
        clock.forward(Duration.ofSeconds(103_680));
        deliver();
        assertThat(receiver.messages()).hasSize(10);
        assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct()).hasSize(1);
        assertThat(receiver.messages().stream().map(Receiver.Message::body).distinct()).hasSize(1);
        assertThat(receiver.messages().stream().map(m -> m.header("webhook-timestamp")).distinct()).hasSize(10);
        assertThat(subscriber.sequences("FAILED")).containsExactly(1);
        var given = subscriber.read();
        assertThat(given.getString("state")).isEqualTo("DISABLED");
        assertThat(given.getString("cause")).isEqualTo("GIVEN_UP");
        assertThat(given.getString("reason")).isEqualTo("Message 1 could not be delivered in 10 attempts.");
        assertThat(audited(subscriber)).contains("webhook-worker");
        change(Audience.PUBLIC);
        deliver();
        assertThat(receiver.messages()).hasSize(10);
    }

    @Test
    void receiverThatIsGoneIsNotAskedAgain() throws Exception {
        var receiver = receiver();
        receiver.answersWith(Receiver.status(410));
        var subscriber = subscriber("system", receiver, "");
        change(Audience.PUBLIC);
        change(Audience.PUBLIC);
        deliver();
        var read = subscriber.read();
        assertThat(read.getString("state")).isEqualTo("DISABLED");
        assertThat(read.getString("cause")).isEqualTo("RECEIVER_GONE");
        var asked = receiver.messages().size();
        clock.forward(Duration.ofDays(2));
        deliver();
        assertThat(receiver.messages()).hasSize(asked);
    }

    @Test
    void redirectIsAFailureAndNotFollowed() throws Exception {
        var inner = receiver();
        var receiver = receiver();
        receiver.answersWith((exchange, message) -> {
            exchange.getResponseHeaders().add("Location", inner.url());
            exchange.sendResponseHeaders(302, -1);
        });
        var subscriber = subscriber("system", receiver, "");
        change(Audience.PUBLIC);
        deliver();
        assertThat(inner.messages()).isEmpty();
        assertThat(subscriber.deliveries("").getInt("items[0].lastStatus")).isEqualTo(302);
        assertThat(subscriber.sequences("PENDING")).containsExactly(1);
    }

    @Test
    void recordWaitsForItsEarlierMessageAndOthersDoNot() throws Exception {
        var stuck = UUID.randomUUID();
        var receiver = receiver();
        var broken = new AtomicInteger(1);
        receiver.answersWith((exchange, message) -> exchange.sendResponseHeaders(
                message.body().contains(stuck.toString()) && broken.get() == 1 ? 503 : 200, -1));
        var subscriber = subscriber("system", receiver, "");
        write(Operation.CREATED, stuck, Audience.PUBLIC);
        write(Operation.UPDATED, stuck, Audience.PUBLIC);
        change(Audience.PUBLIC);
        deliver();
        assertThat(subscriber.sequences("DELIVERED")).containsExactly(3);
        assertThat(subscriber.deliveries("PENDING").getList("items.attempts", Integer.class)).containsExactly(0, 1);
        broken.set(0);
        clock.forward(Duration.ofSeconds(6));
        deliver();
        assertThat(sequences(receiver)).endsWith("1", "2");
        assertThat(subscriber.sequences("DELIVERED")).containsExactly(3, 2, 1);
    }

    @Test
    void slowReceiverHoldsUpNobodyElseAndHasItsBound() throws Exception {
        var slow = receiver();
        var arrived = new CountDownLatch(4);
        var answer = new CountDownLatch(1);
        slow.answersWith((exchange, message) -> {
            arrived.countDown();
            await(answer);
            exchange.sendResponseHeaders(200, -1);
        });
        var quick = receiver();
        var slowly = subscriber("system", slow, "");
        var quickly = subscriber("system", quick, "");
        for (var i = 0; i < 10; i++) {
            change(Audience.PUBLIC);
        }
        var begun = roundOf();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        // What arrived is put down as delivered only after its answer.
        for (var tries = 0; tries < 100 && quickly.sequences("DELIVERED").size() < 10; tries++) {
            begun.addAll(roundOf());
            pause(50);
        }
        assertThat(quickly.sequences("DELIVERED")).hasSize(10);
        assertThat(quick.messages()).hasSize(10);
        assertThat(slow.messages()).as("under way at once").hasSize(4);
        answer.countDown();
        join(begun);
        deliver();
        assertThat(slowly.sequences("DELIVERED")).hasSize(10);
    }

    /** Nine with four senders each would have taken every place there is, and what they could not send waits longest. */
    @Test
    void receiversThatFailHoldUpNobodyElse() throws Exception {
        var failing = receiver();
        failing.answersWith(Receiver.status(500));
        for (var i = 0; i < 9; i++) {
            subscriber("system", failing, "");
        }
        change(Audience.PUBLIC);
        deliver();
        deliver();
        assertThat(failing.messages()).hasSize(9);
        var answering = receiver();
        subscriber("system", answering, "");
        change(Audience.PUBLIC);
        clock.forward(Duration.ofSeconds(10));
        deliver();
        assertThat(answering.messages()).hasSize(1);
        assertThat(failing.messages()).as("one message at a time, until it fails again").hasSizeBetween(18, 27);
    }

    @Test
    void whatAKilledWorkerHadIsSentByAnother() throws Exception {
        var receiver = receiver();
        var subscriber = subscriber("system", receiver, "");
        var id = UUID.randomUUID();
        write(Operation.CREATED, id, Audience.PUBLIC);
        write(Operation.UPDATED, id, Audience.PUBLIC);
        feedForward();
        var killed = outbox.claim(subscriber.id()).orElseThrow();
        deliver();
        assertThat(receiver.messages()).as("while its claim lasts").isEmpty();
        clock.forward(Outbox.LEASE.plusSeconds(1));
        deliver();
        assertThat(receiver.messages().stream().map(Receiver.Message::id)).hasSize(2)
                .startsWith(killed.id().toString());
        assertThat(subscriber.sequences("DELIVERED")).containsExactly(2, 1);
        outbox.failed(killed, DeliveryFault.TIMED_OUT, null, Duration.ZERO);
        assertThat(subscriber.sequences("DELIVERED")).as("what it says when it wakes up comes too late")
                .containsExactly(2, 1);
    }

    // ---------------------------------------------------------------- what a subscriber does

    @Test
    void disabledSubscriptionGoesOnWhereItStopped() throws Exception {
        var receiver = receiver();
        var subscriber = subscriber("system", receiver, "");
        subscriber.post("status-changes", "{\"to\": \"DISABLED\", \"reason\": \"Moving house\"}").statusCode(201);
        var missed = change(Audience.PUBLIC);
        deliver();
        assertThat(receiver.messages()).isEmpty();
        subscriber.post("test-events", "").statusCode(409).body("type", equalTo("/problems/webhook-disabled"));
        subscriber.post("status-changes", "{\"to\": \"ENABLED\"}").statusCode(201);
        var next = change(Audience.PUBLIC);
        deliver();
        // Two records, which need not wait for each other.
        assertThat(subjects(receiver)).containsExactlyInAnyOrder(missed, next);
    }

    @Test
    void rotatedSecretSignsAtOnceAndTheOneBeforeUntilTheOverlapIsOver() throws Exception {
        var receiver = receiver();
        var subscriber = subscriber("system", receiver, "");
        var next = subscriber.post("secret-rotations", "{\"overlapHours\": 2}")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("secret");
        assertThat(next).startsWith("whsec_").isNotEqualTo(subscriber.secret());
        change(Audience.PUBLIC);
        deliver();
        var both = receiver.messages().get(0);
        for (var secret : List.of(next, subscriber.secret())) {
            assertThatCode(() -> new Webhook(secret).verify(both.body(), both.signed())).doesNotThrowAnyException();
        }
        clock.forward(Duration.ofHours(3));
        change(Audience.PUBLIC);
        deliver();
        var one = receiver.messages().get(1);
        assertThat(one.header("webhook-signature").split(" ")).hasSize(1);
        var at = Instant.ofEpochSecond(Long.parseLong(one.header("webhook-timestamp")));
        assertThat(one.header("webhook-signature"))
                .isEqualTo(Signature.of(List.of(next), one.id(), at, one.body()));
    }

    @Test
    void testEventAndRedeliveryComeUnderTheirIds() throws Exception {
        var receiver = receiver();
        var subscriber = subscriber("system", receiver, "");
        var test = subscriber.post("test-events", "").statusCode(201).extract().jsonPath().getString("id");
        as("system").body("")
                .post(subscriber.path() + "/deliveries/" + test + "/redeliveries")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/webhook-delivery-pending"));
        deliver();
        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(test);
            assertThat(event(message).path("type").asText()).isEqualTo("org.openscrutiny.webhook.test");
            assertThat(event(message).has("data")).isFalse();
        });
        as("system").post(subscriber.path() + "/deliveries/" + test + "/redeliveries")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"));
        deliver();
        assertThat(receiver.messages().stream().map(Receiver.Message::id)).containsExactly(test, test);
    }

    @Test
    void narrowedSubscriptionIsNotToldWhatWaits() throws Exception {
        var receiver = receiver();
        receiver.answersWith(Receiver.status(503));
        var subscriber = subscriber("clerk", receiver, ", \"audience\": \"EXEMPT\"");
        change(Audience.EXEMPT);
        var open = change(Audience.PUBLIC);
        deliver();
        receiver.answersWith(Receiver.status(200));
        subscriber.patch("{\"audience\": \"PUBLIC\"}").statusCode(200);
        var before = receiver.messages().size();
        clock.forward(Duration.ofSeconds(6));
        deliver();
        assertThat(subjects(receiver).subList(before, receiver.messages().size())).containsExactly(open);
        assertThat(subscriber.sequences("")).as("what it may not know of any more is not listed either")
                .containsExactly(2);
        assertThat(subscriber.deliveries("").getInt("page.total")).isEqualTo(1);
    }

    // ---------------------------------------------------------------- upkeep

    @Test
    void deliveriesThatAreLongOverAreRemoved() throws Exception {
        var receiver = receiver();
        var subscriber = subscriber("system", receiver, "");
        change(Audience.PUBLIC);
        deliver();
        clock.forward(Duration.ofDays(29));
        disposals.run(old);
        assertThat(subscriber.sequences("")).containsExactly(1);
        change(Audience.PUBLIC);
        feedForward();
        clock.forward(Duration.ofDays(2));
        assertThat(disposals.run(old)).isPositive();
        assertThat(subscriber.sequences("")).as("what waits is never removed").containsExactly(2);
    }

    @Test
    void figuresCountWhatIsPublicAlone() throws Exception {
        var receiver = receiver();
        subscriber("clerk", receiver, ", \"audience\": \"EXEMPT\"");
        feedForward();
        var before = waiting();
        change(Audience.EXEMPT);
        feedForward();
        assertThat(waiting()).isEqualTo(before);
        change(Audience.PUBLIC);
        feedForward();
        assertThat(waiting()).isEqualTo(before + 1);
        clock.forward(Duration.ofSeconds(90));
        assertThat(figure("scrutiny_webhook_lag_seconds").samples()).singleElement()
                .satisfies(lag -> assertThat(lag.value()).isGreaterThanOrEqualTo(90));
    }

    private double waiting() {
        return figure("scrutiny_webhook_deliveries_waiting").samples().get(0).value();
    }

    private Figure figure(String name) {
        return QuarkusTransaction.requiringNew()
                .call(figures::read)
                .stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // ---------------------------------------------------------------- tools

    private Receiver receiver() {
        var receiver = new Receiver();
        receivers.add(receiver);
        return receiver;
    }

    private Subscriber subscriber(String user, Receiver receiver, String rest) {
        var subscriber = Subscriber.of(user, receiver.url(), type, rest);
        subscribers.add(subscriber);
        return subscriber;
    }

    private UUID change(Audience audience) {
        var id = UUID.randomUUID();
        write(Operation.UPDATED, id, audience);
        return id;
    }

    private void write(Operation operation, UUID id, Audience audience) {
        QuarkusTransaction.requiringNew().run(() -> journal.append(row(operation, id, audience)));
    }

    private Change row(Operation operation, UUID id, Audience audience) {
        return new Change(operation, type, id, 3, audience, Instant.now(), "/v1/kinds/" + id);
    }

    private void deliver() {
        join(roundOf());
    }

    private static void join(List<Future<?>> begun) {
        for (var each : begun) {
            try {
                each.get(60, TimeUnit.SECONDS);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private List<String> audited(Subscriber subscriber) {
        return as("monitoring_officer").get("/v1/audit-entries?recordId=" + subscriber.id())
                .jsonPath()
                .getList("items.caller", String.class);
    }

    private List<UUID> subjects(Receiver receiver) {
        return receiver.messages()
                .stream()
                .map(message -> UUID.fromString(event(message).at("/data/id").asText()))
                .toList();
    }

    private List<String> sequences(Receiver receiver) {
        return receiver.messages().stream().map(message -> event(message).path("sequence").asText()).toList();
    }

    private JsonNode event(Receiver.Message message) {
        try {
            return json.readTree(message.body());
        } catch (IOException unreadable) {
            throw new IllegalStateException(message.body(), unreadable);
        }
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
