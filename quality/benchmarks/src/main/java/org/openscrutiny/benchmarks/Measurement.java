package org.openscrutiny.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.benchmarks.Operation.Check;
import org.openscrutiny.benchmarks.Pgbench.Script;

/** Measures one operation after the other: service and limit take turns. */
final class Measurement {

    static final int LIMIT_WARM_UP = 1;
    private static final int TIMES_ASKED = 5;

    private final Council council;
    private final Wrk wrk;
    private final Pgbench pgbench;
    private final Settings settings;
    private final Map<String, Script> limits = new HashMap<>();
    private final Map<String, Operation> limiting = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Measurement(Council council, Wrk wrk, Pgbench pgbench, Settings settings) {
        this.council = council;
        this.wrk = wrk;
        this.pgbench = pgbench;
        this.settings = settings;
    }

    /**
     * @param sent  what the service sends for each request
     * @param first what it sent when it was asked for the first time
     * @param given ids and keys that a write gave away
     */
    record Asked(byte[] body, String tag, List<Statement> sent, List<Statement> first, List<String> given) {

        /** What makes the answer; a service that keeps it has sent that for its first request alone. */
        List<Statement> making(@Nullable Check check) {
            return check == null || sent.stream().anyMatch(one -> one.sql().contains(check.table()))
                    ? sent
                    : first.stream().filter(one -> one.sql().contains(check.table())).toList();
        }
    }

    Result measure(Operation operation, PackagedService service) {
        council.logStatements(true);
        var headers = Wrk.headers(operation);
        var asked = ask(operation, service, headers);
        if (operation.conditional()) {
            headers.put("If-None-Match", asked.tag());
            asked = ask(operation, service, headers);
        }
        council.logStatements(false);
        if (operation.check() != null) {
            Comparison.compare(operation, operation.check(), asked.body(), asked.making(operation.check()), council);
        }
        if (operation.hasOwnLimit()) {
            limits.put(operation.label(), Pgbench.script(operation, asked.making(operation.check()),
                    asked.given()));
            limiting.put(operation.label(), operation);
        }
        var script = limits.get(operation.limit());
        if (script == null) {
            throw new CannotMeasure("%s has the limit of %s: measure both".formatted(operation.label(),
                    operation.limit()));
        }
        return measure(operation, service, headers, asked.sent(), script);
    }

    private Result measure(Operation operation, PackagedService service, Map<String, String> headers,
            List<Statement> sent, Script script) {
        var limit = Objects.requireNonNull(limiting.get(operation.limit()));
        // A later operation of a service finds compiled what it shares with the first.
        var first = begun.add(operation.database());
        WarmUp.until(first ? settings.warmUp() : settings.warmUp() / 2,
                seconds -> wrk.load(operation, service, headers, Load.FEW, seconds).perSecond());
        if (settings.warmUp() > 0) {
            wrk.load(operation, service, headers, Load.CONNECTIONS, settings.seconds());
        }
        pgbench.warmUp(limit, script, LIMIT_WARM_UP);
        var rounds = new ArrayList<Load>();
        var limits = new ArrayList<Load>();
        for (var round = 0; round < settings.rounds(); round++) {
            rounds.add(sound(operation, wrk.load(operation, service, headers, Load.CONNECTIONS,
                    settings.seconds())));
            limits.add(sound(limit, pgbench.load(limit, script, settings.seconds())));
        }
        return new Result(operation, (int) sent.stream().filter(one -> !one.isOfTransaction()).count(),
                sent.stream().anyMatch(Statement::isOfTransaction), rounds, limits,
                CpuTime.residentMebibytes(service.pid()));
    }

    private static Load sound(Operation operation, Load load) {
        if (load.failed() > 0) {
            throw new CannotMeasure("%s: %d requests failed".formatted(operation.label(), load.failed()));
        }
        return load;
    }

    /**
     * Asks for real, after a few times so that nothing is made for the first time. Of several times the one that sent least is
     * told: a service's scheduled work, such as a look for deliveries each second, falls into some of the others.
     */
    private Asked ask(Operation operation, PackagedService service, Map<String, String> headers) {
        var first = council.log()
                .during(operation.database(),
                        () -> send(operation, service, headers, UUID.randomUUID().toString()));
        for (var time = 0; time < 2; time++) {
            send(operation, service, headers, UUID.randomUUID().toString());
        }
        return Stream.generate(() -> logged(operation, service, headers, first))
                .limit(TIMES_ASKED)
                .min(Comparator.comparingInt(asked -> asked.sent().size()))
                .orElseThrow();
    }

    private Asked logged(Operation operation, PackagedService service, Map<String, String> headers,
            List<Statement> first) {
        var answers = new ArrayList<Asked>();
        var sent = council.log()
                .during(operation.database(),
                        () -> answers.add(send(operation, service, headers, UUID.randomUUID().toString())));
        var answer = answers.get(0);
        return new Asked(answer.body(), answer.tag(), sent, first, answer.given());
    }

    private static Asked send(Operation operation, PackagedService service, Map<String, String> headers, String key) {
        var request = service.request(operation.path(operation.probe()));
        headers.forEach(request::header);
        var body = operation.body();
        if (body != null) {
            request.header("Idempotency-Key", key).POST(BodyPublishers.ofString(body));
        }
        var answer = service.send(request.build());
        var wanted = headers.containsKey("If-None-Match") ? 304 : body == null ? 200 : 201;
        if (answer.statusCode() != wanted) {
            throw new CannotMeasure("%s was answered %d instead of %d: %s".formatted(operation.label(),
                    answer.statusCode(), wanted, new String(answer.body(), UTF_8)));
        }
        var given = answer.headers()
                .firstValue("Location")
                .map(location -> List.of(location.substring(location.lastIndexOf('/') + 1), key))
                .orElse(List.of());
        return new Asked(answer.body(), answer.headers().firstValue("ETag").orElse(""), List.of(), List.of(), given);
    }
}
