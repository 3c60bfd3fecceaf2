package org.openscrutiny.support.rate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A budget of requests for each client: it may spend a number at once, and gets them back evenly over time (a token
 * bucket). The clients seen least recently are forgotten, which fills their budgets again.
 */
final class Budgets {

    private static final int CLIENTS = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final int burst;
    private final Map<String, Left> clients = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > CLIENTS;
        }
    };

    /** @param nanos when it was counted */
    private record Left(double requests, long nanos) {}

    /**
     * @param perSecond how many come back each second; 0 for no limit at all
     * @param burst     how many may be spent at once
     */
    Budgets(double perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Whether the client has a request left, without spending it. */
    synchronized boolean isSpent(String client, long nanos) {
        return perSecond > 0 && left(client, nanos) < 1;
    }

    /** Spends one request; none is left below zero. */
    synchronized void spend(String client, long nanos) {
        if (perSecond > 0) {
            clients.put(client, new Left(Math.max(0, left(client, nanos) - 1), nanos));
        }
    }

    /** How long until the client has a request again, at least a second. */
    synchronized Duration wait(String client, long nanos) {
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil((1 - left(client, nanos)) / perSecond)));
    }

    private double left(String client, long nanos) {
        var last = clients.get(client);
        return last == null
                ? burst
                : Math.min(burst, last.requests() + Math.max(0, nanos - last.nanos()) / NANOS * perSecond);
    }
}
