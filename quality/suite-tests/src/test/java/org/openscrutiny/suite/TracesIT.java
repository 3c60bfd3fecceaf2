package org.openscrutiny.suite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openscrutiny.launcher.SuiteService;

/** R25: one request is one trace in all three services, told to a collector that an operator names, without what was looked for. */
@ExtendWith(RunningSuite.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TERM = "Wintergreen";

    private final RunningSuite suite;
    private final Map<SuiteService, Instance> traced = new EnumMap<>(SuiteService.class);
    /** What the collector was sent, a sign for each byte. */
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    TracesIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void startServicesThatTell() throws Exception {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        var ports = new EnumMap<SuiteService, Integer>(SuiteService.class);
        for (var service : SuiteService.values()) {
            ports.put(service, Instance.freePort());
        }
        for (var service : SuiteService.values()) {
            var settings = suite.oneMore(service);
            settings.put("SCRUTINY_TRACES_ENDPOINT", "http://127.0.0.1:" + collector.getAddress().getPort());
            settings.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
            ports.forEach((sister, port) -> settings.put(Instance.urlVariable(sister), "http://127.0.0.1:" + port));
            traced.put(service, Instance.start(service, Objects.requireNonNull(ports.get(service)), settings));
        }
        for (var instance : traced.values()) {
            instance.awaitReady();
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (var instance : traced.values()) {
            instance.close();
        }
        collector.stop(0);
    }

    @Test
    void requestIsOneTraceInAllThreeServices() throws Exception {
        var trace = id(16);
        meetings().as("clerk", MEETINGS)
                .header("traceparent", "00-%s-%s-01".formatted(trace, id(8)))
                .get("/v1/meetings/" + suite.id("meeting.2017-09-05") + "/packs/draft?format=html")
                .then()
                .statusCode(200);
        assertThat(awaitAllThree(trace)).containsExactlyInAnyOrder("meetings-service", "recommendations-service",
                "performance-service");
    }

    @Test
    void nothingThatWasLookedForIsTold() throws Exception {
        var trace = id(16);
        meetings().as("clerk", MEETINGS)
                .header("traceparent", "00-%s-%s-01".formatted(trace, id(8)))
                .get("/v1/search?q=" + TERM)
                .then()
                .statusCode(200);
        await(() -> services(trace).contains("meetings-service"));
        assertThat(told).noneMatch(batch -> batch.contains(TERM) || batch.contains("Basic "));
    }

    private Instance meetings() {
        return Objects.requireNonNull(traced.get(MEETINGS));
    }

    private Set<String> awaitAllThree(String trace) throws InterruptedException {
        await(() -> services(trace).size() == 3);
        return services(trace);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
    }

    /** The services that told of a span in this trace. */
    private Set<String> services(String trace) {
        var bytes = new String(HexFormat.of().parseHex(trace), ISO_8859_1);
        return told.stream()
                .filter(batch -> batch.contains(bytes))
                .flatMap(batch -> Stream.of(SuiteService.values())
                        .map(SuiteService::module)
                        .filter(batch::contains))
                .collect(Collectors.toSet());
    }

    private static String id(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
