package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.launcher.SuiteService;

/** F16: three hundred clients that send a header byte by byte are let go by the proxy, and others do not notice them. */
@Tag("long")
@ExtendWith(RunningSuite.Provider.class)
class SlowClientsIT {

    private static final int CLIENTS = 300;
    /** The proxy gives a header fifteen seconds, counted from its first byte. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RunningSuite suite;

    SlowClientsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void areLetGoAndHoldNobodyUp(@TempDir Path directory) throws Exception {
        assumeTrue(Tools.isThere(FrontDoor.PROGRAM), "No nginx on the path: slow clients are not tried");
        var instances = new EnumMap<SuiteService, List<URI>>(SuiteService.class);
        for (var service : SuiteService.values()) {
            instances.put(service, List.of(suite.url(service)));
        }
        var slow = new ArrayList<Socket>();
        try (var door = FrontDoor.before(instances, directory);
                var others = Load.steady(door.url(SuiteService.MEETINGS), 2, 0, Duration.ofMillis(50))) {
            for (var client = 0; client < CLIENTS; client++) {
                slow.add(new Socket(InetAddress.getLoopbackAddress(), door.url(SuiteService.MEETINGS).getPort()));
            }
            var begun = System.nanoTime();
            var header = "GET /meetings/v1/committees HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: %s\r\n\r\n".formatted(
                    "x".repeat(300)).getBytes(StandardCharsets.US_ASCII);
            var at = 0;
            while (!slow.isEmpty()) {
                for (var client : List.copyOf(slow)) {
                    if (!takes(client, header[Math.min(at, header.length - 3)])) {
                        slow.remove(client);
                        client.close();
                    }
                }
                at++;
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("%d clients are still there", slow.size())
                        .isLessThan(LONGEST);
                Thread.sleep(500);
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            others.stop();
            Results.note("F16 slow clients", "all let go after %d ms; others: %s".formatted(took.toMillis(), others
                    .summary()));
            assertThat(others.faults()).isEmpty();
            assertThat(others.answers()).isPositive();
        } finally {
            for (var client : slow) {
                client.close();
            }
        }
    }

    /** Whether the other side is still there after one byte more. */
    private static boolean takes(Socket client, byte next) {
        try {
            client.getOutputStream().write(next);
            client.setSoTimeout(1);
            return client.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException silent) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
