package org.openscrutiny.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The pack of a meeting whose papers are long: how long it takes to make, and at which rate it is served once it is frozen. */
final class PackBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PDF = "application/pdf";
    /** Of the council's last meeting, whose papers council/pack.sql makes long. */
    private static final String PACKS = "/v1/meetings/" + Operation.id(2000) + "/packs";
    /** A cold service on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WARM_UPS = 6;
    private static final int TIMES = 5;

    private final Path directory;
    private final Council council;
    private final PackagedService service;
    private final Wrk wrk;
    private final Settings settings;

    PackBenchmark(Path directory, Council council, PackagedService service, Wrk wrk, Settings settings) {
        this.directory = directory;
        this.council = council;
        this.service = service;
        this.wrk = wrk;
        this.settings = settings;
    }

    /** A table of both. */
    String measure() {
        council.run("meetings", "council/pack.sql");
        var pages = json(get("/draft", "application/json")).path("pages").asInt();
        for (var time = 0; time < WARM_UPS; time++) {
            get("/draft", PDF);
        }
        var seconds = new ArrayList<Double>();
        var processor = CpuTime.of(service.pid());
        for (var time = 0; time < TIMES; time++) {
            var begun = System.nanoTime();
            get("/draft", PDF);
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        var processorSeconds = (CpuTime.of(service.pid()) - processor) / 1000 / TIMES;
        var sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(Locale.ROOT,
                "| pack of %d pages | median (min-max) | aim |%n|---|---|---|%n| made as PDF | %.2f s (%.2f-%.2f), of the service's processor %.2f s | 2 s |%n%s%n%n",
                pages, Result.median(sorted), sorted[0], sorted[sorted.length - 1], processorSeconds, frozen());
    }

    private String frozen() {
        var order = service.request(PACKS)
                .timeout(PATIENCE)
                .header("Authorization", Wrk.login("clerk"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"allowIncomplete\": true}"))
                .build();
        var answer = service.send(order);
        if (answer.statusCode() != 201) {
            throw new CannotMeasure("The pack was not frozen: " + new String(answer.body(), UTF_8));
        }
        var path = "/" + json(answer.body()).path("version").asInt();
        var headers = Map.of("Accept", PDF); // as the public: those who read more are few
        var bytes = read(service.request(PACKS + path).header("Accept", PDF));
        WarmUp.until(settings.warmUp(), seconds -> load(path, headers, Load.FEW, seconds).perSecond());
        if (!Nginx.isThere()) {
            return String.format(Locale.ROOT,
                    "| frozen, %d KiB: each second, by the service; nginx is not installed | %.0f | as nginx |",
                    bytes.length / 1024, load(path, headers, Load.CONNECTIONS, settings.seconds()).perSecond());
        }
        try (var nginx = Nginx.serving(directory.resolve("nginx"), bytes)) {
            var rounds = new ArrayList<Load>();
            var limits = new ArrayList<Load>();
            for (var round = 0; round < settings.rounds(); round++) {
                rounds.add(load(path, headers, Load.CONNECTIONS, settings.seconds()));
                limits.add(wrk.read(nginx.url(), Nginx.PATH, nginx.pid(), Map.of(), Load.CONNECTIONS,
                        settings.seconds()));
            }
            var operation = new Operation("frozen", "frozen", "meetings", PACKS + path, 1, 1, null, null, null,
                    "nginx", 1);
            var result = new Result(operation, 0, false, rounds, limits, 0);
            return String.format(Locale.ROOT,
                    "| frozen, %d KiB: each second, by the service and by nginx | %.0f and %.0f, ratio %.2f | 1.00 |",
                    bytes.length / 1024, result.rate(), result.limitRate(), result.ratio());
        }
    }

    private Load load(String path, Map<String, String> headers, int connections, int seconds) {
        return wrk.read(service.url(), PACKS + path, service.pid(), headers, connections, seconds);
    }

    private byte[] get(String path, String type) {
        return read(service.request(PACKS + path).header("Authorization", Wrk.login("clerk")).header("Accept", type));
    }

    private byte[] read(HttpRequest.Builder request) {
        var asked = request.timeout(PATIENCE).build();
        var answer = service.send(asked);
        if (answer.statusCode() != 200) {
            throw new CannotMeasure("%s was answered %d: %s".formatted(asked.uri().getPath(), answer.statusCode(),
                    new String(answer.body(), UTF_8)));
        }
        return answer.body();
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new CannotMeasure("An answer is no JSON", notJson);
        }
    }
}
