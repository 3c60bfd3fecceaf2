package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

class VirusScanTest {

    private static final byte[] CONTENT = new byte[150_000];

    @Test
    void withoutADaemonNothingIsScanned() {
        scan(Optional.empty()).refuseInfected(CONTENT);
    }

    @Test
    void cleanContentPassesAndTheDaemonHasSeenAllOfIt() throws IOException {
        try (var server = listen()) {
            var seen = answer(server, "stream: OK\0");
            scan(Optional.of("127.0.0.1:" + server.getLocalPort())).refuseInfected(CONTENT);
            assertThat(seen.join()).isEqualTo(CONTENT.length);
        }
    }

    @Test
    void infectedContentIsRefusedByName() throws IOException {
        try (var server = listen()) {
            answer(server, "stream: Win.Test.EICAR_HDB-1 FOUND\0");
            assertThatThrownBy(() -> scan(Optional.of("127.0.0.1:" + server.getLocalPort())).refuseInfected(CONTENT))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("\"Win.Test.EICAR_HDB-1\"");
        }
    }

    @Test
    void anythingElseFailsClosed() throws IOException {
        int port;
        try (var server = listen()) {
            port = server.getLocalPort();
            answer(server, "INSTREAM size limit exceeded. ERROR\0");
            assertThatThrownBy(() -> scan(Optional.of("127.0.0.1:" + port)).refuseInfected(CONTENT))
                    .isInstanceOf(Unavailable.class);
        }
        assertThatThrownBy(() -> scan(Optional.of("127.0.0.1:" + port)).refuseInfected(CONTENT))
                .isInstanceOf(Unavailable.class);
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** Plays the daemon once; completes with the number of bytes it was sent. */
    private static CompletableFuture<Integer> answer(ServerSocket server, String reply) {
        return CompletableFuture.supplyAsync(() -> {
            try (var client = server.accept()) {
                var in = new DataInputStream(client.getInputStream());
                in.readNBytes("zINSTREAM\0".length());
                int seen = 0;
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    seen += in.readNBytes(length).length;
                }
                client.getOutputStream().write(reply.getBytes(US_ASCII));
                return seen;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static VirusScan scan(Optional<String> clamd) {
        return new VirusScan(clamd, Duration.ofSeconds(5));
    }
}
