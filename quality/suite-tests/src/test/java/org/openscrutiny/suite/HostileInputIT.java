package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openscrutiny.launcher.SuiteService;

/** What nobody sends by mistake: far too much of everything, and text that is meant for the log. */
@Tag("long")
@ExtendWith(RunningSuite.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLERK = "Basic " + Base64.getEncoder()
            .encodeToString("clerk:clerk".getBytes(StandardCharsets.US_ASCII));
    private static final List<Integer> REFUSALS = List.of(400, 413, 414, 431);
    private static final String ANSI = "\u001b[31m";

    private final RunningSuite suite;
    private Instance meetings;

    HostileInputIT(RunningSuite suite) {
        this.suite = suite;
    }

    /** As in production, each event of its log is a line of JSON; and it tells more than it would there. */
    @BeforeAll
    void startWithALogOfEverything() throws Exception {
        var settings = suite.oneMore(MEETINGS);
        settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        settings.put("QUARKUS_LOG_CATEGORY__ORG_OPENSCRUTINY__LEVEL", "DEBUG");
        meetings = Instance.start(MEETINGS, settings).awaitReady();
    }

    @AfterAll
    void stop() throws Exception {
        if (meetings != null) {
            meetings.close();
        }
    }

    /** F16 */
    @Test
    void oversizeIsRefusedAndOthersAreServed() throws Exception {
        try (var others = Load.steady(meetings.url(), 2, 0, Duration.ofMillis(20))) {
            for (var size : List.of(900_000, 12_000_000)) {
                for (var body : List.of("{\"name\": \"%s\"}".formatted("x".repeat(size)), "[".repeat(size),
                        "{\"a\":".repeat(size / 5), "{\"name\": %s}".formatted("9".repeat(size)),
                        "{\"name\": [%s0]}".formatted("0,".repeat(size / 2)))) {
                    assertRefused(size + " characters of " + body.substring(0, 12), "POST", "/v1/committees", body);
                }
            }
            assertRefused("a page of a thousand million", "GET", "/v1/committees?limit=1000000000", "");
            assertRefused("ten thousand parameters", "GET", "/v1/committees?" + IntStream.range(0, 10_000)
                    .mapToObj(number -> "a%d=1".formatted(number))
                    .collect(Collectors.joining("&")), "");
            assertRefused("a long address", "GET", "/v1/committees/" + "x".repeat(12_000), "");
            assertRefused("a long question", "GET", "/v1/search?q=" + "x".repeat(3_000), "");
            assertRefused("a long header", "GET", "/v1/committees", "", "X-Long: " + "x".repeat(20_000));
            others.stop();
            Results.note("F16 oversize", "others: " + others.summary());
            assertThat(others.faults()).isEmpty();
            assertThat(others.answers()).isPositive();
        }
    }

    private void assertRefused(String what, String method, String target, String body, String... headers)
            throws IOException {
        var answer = exchange(method, target, body, headers);
        assertThat(answer).as(what).startsWith("HTTP/1.1 ");
        assertThat(Integer.parseInt(answer.substring(9, 12))).as("%s: %s", what, answer).isIn(REFUSALS);
        assertThat(answer.toLowerCase(Locale.ROOT)).as(what).contains("application/problem+json");
    }

    /** By hand, since no client sends such things. @return the beginning of the answer */
    private String exchange(String method, String target, String body, String... headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), meetings.url().getPort())) {
            socket.setSoTimeout(60_000);
            var head = new ArrayList<>(List.of("%s %s HTTP/1.1".formatted(method, target), "Host: 127.0.0.1",
                    "Connection: close", "Authorization: " + CLERK));
            head.addAll(List.of(headers));
            if (!body.isEmpty()) {
                head.addAll(List.of("Content-Type: application/json", "Content-Length: " + bytes.length));
            }
            try {
                socket.getOutputStream()
                        .write((String.join("\r\n", head) + "\r\n\r\n").getBytes(
                                StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            } catch (IOException refusedBefore) {
                // Its answer may have come before all was sent; then the rest is not taken.
            }
            return new String(begin(socket.getInputStream()), StandardCharsets.UTF_8);
        }
    }

    /** What came before the other side hung up on the rest of a request, if it did. */
    private static byte[] begin(InputStream answer) throws IOException {
        var begin = new ByteArrayOutputStream();
        try {
            for (var next = answer.read(); next >= 0 && begin.size() < 4096; next = answer.read()) {
                begin.write(next);
            }
        } catch (SocketException hungUp) {
            if (begin.size() == 0) {
                throw hungUp;
            }
        }
        return begin.toByteArray();
    }

    /** F23 */
    @Test
    void logKeepsOneLineForEachEventAndNoSecrets() throws Exception {
        var forged = "forged" + UUID.randomUUID().toString().replace("-", "");
        var token = "canary" + UUID.randomUUID().toString().replace("-", "");
        var lines = "\\r\\n{\\\"level\\\":\\\"ERROR\\\",\\\"message\\\":\\\"%s\\\"}\\n".formatted(forged);
        for (var target : List.of("/v1/committees/%0d%0a" + forged + "%0a%1b[31m", "/v1/search?q=%0d%0a" + forged
                + "%1b[31m", "/v1/committees?limit=%0d%0a" + forged, "/v1/committees?after=%0d%0a" + forged,
                "/v1/committees?%0d%0a" + forged + "=1")) {
            assertThat(exchange("GET", target, "")).startsWith("HTTP/1.1 ");
        }
        for (var body : List.of("{\"name\": \"%s\", \"kind\": \"COUNCIL\"}", "{\"name\": \"N\", \"kind\": \"%s\"}",
                "{\"%s\": 1}", "%s")) {
            assertThat(exchange("POST", "/v1/committees", body.formatted(lines))).startsWith("HTTP/1.1 ");
        }
        for (var header : List.of("X-Request-Id: %s " + forged, "traceparent: 00-%s", "User-Agent: %s" + forged,
                "Idempotency-Key: %s" + forged, "If-None-Match: %s" + forged, "Authorization: Bearer %s",
                "Cookie: session=%s")) {
            assertThat(exchange("GET", "/v1/committees", "", header.formatted(token) + ANSI)).startsWith("HTTP/1.1 ");
        }
        assertThat(exchange("GET", "/v1/committees?q=" + token, "", "Authorization: Basic " + Base64.getEncoder()
                .encodeToString(("clerk\r\n" + forged + ":" + token).getBytes(StandardCharsets.US_ASCII))))
                .startsWith("HTTP/1.1 ");

        var log = meetings.log();
        assertThat(log).doesNotContain(ANSI, token, CLERK, Base64.getEncoder()
                .encodeToString(token.getBytes(StandardCharsets.US_ASCII)));
        for (var line : log.lines().filter(line -> !line.isBlank()).toList()) {
            @Nullable
            JsonNode event = null;
            try {
                event = JSON.readTree(line);
            } catch (IOException unreadable) {
                // said below
            }
            // The JVM and the banner may speak before logging begins; nobody else speaks otherwise.
            if (event == null || !event.has("level")) {
                assertThat(line).as("a line that is no event").doesNotContain(forged).doesNotStartWith("{");
            } else if (event.path("message").asText().equals(forged)) {
                throw new AssertionError("An event that the log did not write: " + line);
            }
        }
        assertThat(log.lines().filter(line -> line.startsWith("{")).count()).as("events").isPositive();
    }

    /** Every service, asked for what is not there by an address with line ends. */
    @Test
    void addressWithLineEndsMakesNoLines() throws Exception {
        var forged = "forged" + UUID.randomUUID().toString().replace("-", "");
        for (var service : SuiteService.values()) {
            suite.anybody(service).urlEncodingEnabled(false).get("/v1/%0a" + forged).then().statusCode(404);
        }
        var lines = java.nio.file.Files.readAllLines(java.nio.file.Path.of("target/services.log"));
        assertThat(lines).noneMatch(line -> line.startsWith(forged) || line.endsWith("| " + forged));
    }
}
