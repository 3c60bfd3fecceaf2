package org.openscrutiny.support.rate;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;

/**
 * Keeps each client within its budget. The public has one for each network address, staff one for each login, so that
 * neither can spend the other's; and an address that keeps sending logins that are refused may not go on trying. Budgets
 * are kept by each instance for itself.
 */
@Singleton
class RateRoute {

    private static final int EARLY = -800_000;

    private final boolean enabled;
    private final Budgets publics;
    private final Budgets staff;
    private final Budgets refusals;

    RateRoute(@ConfigProperty(name = "scrutiny.rate-limit.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "scrutiny.rate-limit.public-per-second", defaultValue = "100") double publicRate,
            @ConfigProperty(name = "scrutiny.rate-limit.staff-per-second", defaultValue = "50") double staffRate,
            @ConfigProperty(name = "scrutiny.rate-limit.refused-logins-per-second", defaultValue = "1") double refusalRate,
            @ConfigProperty(name = "scrutiny.rate-limit.burst", defaultValue = "500") int burst) {
        this.enabled = enabled;
        publics = new Budgets(publicRate, burst);
        staff = new Budgets(staffRate, burst);
        refusals = new Budgets(refusalRate, Math.max(1, burst / 10));
    }

    void install(@Observes Router router) {
        if (enabled) {
            router.route("/v1/*").order(EARLY).handler(this::count);
        }
    }

    private void count(RoutingContext routing) {
        var now = System.nanoTime();
        var address = String.valueOf(routing.request().remoteAddress() == null
                ? null
                : routing.request().remoteAddress().hostAddress());
        var login = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (login == null) {
            pass(routing, publics, address, now);
        } else if (refusals.isSpent(address, now)) {
            refuse(routing, refusals, address, now);
        } else {
            routing.addEndHandler(ended -> {
                if (routing.response().getStatusCode() == 401) {
                    refusals.spend(address, System.nanoTime());
                }
            });
            // Its hash, so that no login is kept in memory longer than its request.
            pass(routing, staff, Integer.toHexString(login.hashCode()) + login.length(), now);
        }
    }

    private static void pass(RoutingContext routing, Budgets budgets, String client, long now) {
        if (budgets.isSpent(client, now)) {
            refuse(routing, budgets, client, now);
        } else {
            budgets.spend(client, now);
            routing.next();
        }
    }

    private static void refuse(RoutingContext routing, Budgets budgets, String client, long now) {
        var seconds = Long.toString(budgets.wait(client, now).toSeconds());
        routing.fail(new Refusal(Problems.TOO_MANY_REQUESTS,
                "More requests came than one client may send in this time; go on in %s s.".formatted(seconds),
                List.of(),
                Map.of("Retry-After", seconds)));
    }
}
