package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.openscrutiny.launcher.SuiteService;

/** The proxy of {@code deploy/proxy} before several instances of each service: its own configuration, but for addresses and TLS. */
final class FrontDoor implements Doors, AutoCloseable {

    static final String PROGRAM = "nginx";

    private final Process process;
    private final int port;

    private FrontDoor(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static FrontDoor before(Map<SuiteService, List<URI>> instances, Path directory) throws Exception {
        var port = Instance.freePort();
        var configuration = Files.writeString(directory.resolve("nginx.conf"), configuration(instances, port,
                directory));
        var output = directory.resolve("nginx.log");
        var process = new ProcessBuilder(Tools.find(PROGRAM).orElseThrow(), "-p", directory.toString(), "-c",
                configuration.toString(), "-g", "daemon off; user root;").redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!accepts(port)) {
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            assertThat(System.nanoTime()).as(Files.readString(output)).isLessThan(until);
            Thread.sleep(50);
        }
        return new FrontDoor(process, port);
    }

    private static String configuration(Map<SuiteService, List<URI>> instances, int port, Path directory)
            throws IOException {
        var upstreams = instances.entrySet()
                .stream()
                .map(each -> "    upstream %s {\n%s\n    }\n".formatted(each.getKey().label(), each.getValue()
                        .stream()
                        .map(url -> "        server %s;".formatted(url.getAuthority()))
                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining());
        var text = Files.readString(RunningSuite.root().resolve("deploy/proxy/nginx.conf"))
                .lines()
                // No names to look up, no certificate, and no second port that sends people to the first.
                .filter(line -> !line.matches("\\s*(resolver|ssl_\\w+|http2|listen 8080)\\b.*"))
                .collect(Collectors.joining("\n"))
                .replace("listen 8443 ssl;", "listen 127.0.0.1:%d;".formatted(port))
                .replace("/tmp/", directory + "/")
                .replace("http {", "http {\n" + upstreams);
        for (var service : instances.keySet()) {
            text = text.replace("http://%s:8080".formatted(service.label()), "http://" + service.label());
        }
        // The server that is left without a port would listen on 80.
        return text.replace("server {\n        location = /alive",
                "server {\n        listen 127.0.0.1:%d;\n        location = /alive"
                        .formatted(Instance.freePort()));
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public URI url(SuiteService service) {
        return URI.create("http://127.0.0.1:%d/%s".formatted(port, service.label()));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
