package org.openscrutiny.storage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocketFactory;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openscrutiny.storage.change.ChangeFeed;

/**
 * Turns changes into messages and sends what is due. Every instance does; the database sees to it that they do not get in
 * each other's way. A slow receiver holds up his own messages: no subscription has more than its bound under way.
 */
@Singleton
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int SENT_IN_A_ROW = 50;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Planner planner;
    private final Outbox outbox;
    private final ChangeFeed feed;
    private final Targets targets;
    private final Secrets secrets;
    private final Courier courier;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;
    private final Semaphore places;
    private final ThreadPoolExecutor senders;

    Dispatcher(Planner planner, Outbox outbox, ChangeFeed feed, Targets targets, Secrets secrets, ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "scrutiny.webhooks.at-once") int atOnce) {
        this.planner = planner;
        this.outbox = outbox;
        this.feed = feed;
        this.targets = targets;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
        this.service = service;
        courier = new Courier(targets, () -> (SSLSocketFactory) SSLSocketFactory.getDefault(), Courier.LONGEST);
        places = new Semaphore(atOnce);
        senders = new ThreadPoolExecutor(atOnce, atOnce, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "webhook-sender");
            thread.setDaemon(true);
            return thread;
        });
        senders.allowCoreThreadTimeOut(true);
    }

    @Scheduled(every = "{scrutiny.webhooks.deliver-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        try {
            round();
        } catch (RuntimeException failed) {
            LOG.warnf("Webhooks wait for the next round: %s", failed.toString());
        }
    }

    /** Makes messages of what changed by now and begins to send what is due; what it began is returned. */
    public List<Future<?>> round() {
        var begun = new ArrayList<Future<?>>();
        if (planner.hasSubscribers()) {
            var last = feed.settle();
            planner.behind(last).forEach(subscription -> planner.plan(subscription, last));
            for (var due : outbox.due(clock.instant())) {
                for (var sender = 0; sender < due.most() && places.tryAcquire(); sender++) {
                    begun.add(senders.submit(() -> send(due.subscription())));
                }
            }
        }
        return begun;
    }

    /** One after the other, as long as there are any; then others have their turn. */
    private void send(UUID subscription) {
        try {
            for (var sent = 0; sent < SENT_IN_A_ROW; sent++) {
                var parcel = outbox.claim(subscription);
                if (parcel.isEmpty()) {
                    return;
                }
                send(parcel.get());
            }
        } catch (RuntimeException failed) {
            // What was taken up is free again after its lease, and sent again.
            LOG.warnf("A webhook was not settled: %s", failed.toString());
        } finally {
            places.release();
        }
    }

    private void send(Parcel parcel) {
        try {
            var answer = courier.post(targets.stored(parcel.url()), headers(parcel), body(parcel).getBytes(UTF_8));
            if (answer.taken()) {
                outbox.delivered(parcel, answer.status());
            } else {
                outbox.failed(parcel, DeliveryFault.STATUS, answer.status(), answer.retryAfter());
            }
        } catch (AttemptFailed failed) {
            outbox.failed(parcel, failed.fault(), null, Duration.ZERO);
        }
    }

    private Map<String, String> headers(Parcel parcel) throws AttemptFailed {
        var now = clock.instant();
        var keys = new ArrayList<String>();
        keys.add(secrets.open(parcel.subscription(), parcel.secret()));
        var previous = parcel.previousSecret();
        var until = parcel.previousSecretUntil();
        if (previous != null && until != null && now.isBefore(until)) {
            keys.add(secrets.open(parcel.subscription(), previous));
        }
        var id = parcel.id().toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", Event.MEDIA_TYPE + "; charset=utf-8");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(keys, id, now, body(parcel)));
        return headers;
    }

    /** The same for each attempt. */
    private String body(Parcel parcel) {
        try {
            return json.writeValueAsString(Event.of(parcel, service));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A webhook's event cannot be written as JSON", unwritable);
        }
    }

    /** Those under way may end; what does not is sent by another instance after its lease. */
    void stop(@Observes ShutdownEvent stopping) {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        courier.stop();
    }
}
