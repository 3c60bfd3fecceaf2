package org.openscrutiny.storage.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.metrics.Figure;
import org.openscrutiny.support.metrics.Figure.Sample;
import org.openscrutiny.support.metrics.FigureSource;

/**
 * How messages get on. Whoever may scrape is not asked who he is, so that messages about what is not public are not counted:
 * their number would tell of hidden changes.
 */
@ApplicationScoped
class WebhookFigures implements FigureSource {

    private final EntityManager database;
    private final Clock clock;

    WebhookFigures(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public List<Figure> read() {
        var now = clock.instant();
        var waiting = (Object[]) database.createNativeQuery("""
                select count(*) filter (where d.attempts = 0), count(*) filter (where d.attempts > 0),
                    cast(min(d.created_at) as timestamptz)
                from webhook_deliveries d join webhook_subscriptions s on s.id = d.subscription_id and s.state = 'ENABLED'
                where d.state = 'PENDING' and d.audience = 'PUBLIC'""").getSingleResult();
        var states = (Object[]) database.createNativeQuery("""
                select count(*) filter (where state = 'ENABLED'), count(*) filter (where cause = 'GIVEN_UP'),
                    count(*) filter (where cause = 'RECEIVER_GONE'),
                    count(*) filter (where state = 'DISABLED' and cause = 'BY_REQUEST')
                from webhook_subscriptions""").getSingleResult();
        return List.of(
                new Figure("scrutiny_webhook_deliveries_waiting",
                        "Messages about public records that wait: not sent yet, or to be sent again after a failure",
                        List.of("state"), List.of(sample(waiting[0], "NEW"), sample(waiting[1], "FAILED_BEFORE"))),
                new Figure("scrutiny_webhook_lag_seconds",
                        "How long the oldest message about a public record has waited; absent where none waits",
                        List.of(), lag((Instant) waiting[2], now)),
                new Figure("scrutiny_webhook_subscriptions", "Subscriptions to changes, by how they stand",
                        List.of("state"), List.of(sample(states[0], "ENABLED"), sample(states[1], "GIVEN_UP"),
                                sample(states[2], "RECEIVER_GONE"), sample(states[3], "DISABLED"))));
    }

    private static Sample sample(Object count, String label) {
        return Sample.of(((Number) count).doubleValue(), label);
    }

    private static List<Sample> lag(@Nullable Instant oldest, Instant now) {
        var lag = new ArrayList<Sample>();
        if (oldest != null) {
            lag.add(Sample.of(Duration.between(oldest, now).toMillis() / 1000d));
        }
        return lag;
    }
}
