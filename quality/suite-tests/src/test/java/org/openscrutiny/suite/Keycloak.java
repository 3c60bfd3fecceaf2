package org.openscrutiny.suite;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A real Keycloak with the realm of {@code deploy/keycloak}, from its distribution, on a free port of this machine. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "scrutiny";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final URI url;
    private final Process process;
    private final Path log;
    private final String password = UUID.randomUUID().toString();
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param home the unpacked distribution */
    Keycloak(Path home, Path directory) throws Exception {
        log = directory.resolve("keycloak.log");
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(RunningSuite.root().resolve("deploy/keycloak/scrutiny-realm.json"),
                imports.resolve("scrutiny-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        try (var free = new ServerSocket(0); var management = new ServerSocket(0)) {
            url = URI.create("http://127.0.0.1:" + free.getLocalPort());
            var builder = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev",
                    "--import-realm", "--db=dev-mem", "--http-host=127.0.0.1", "--http-port=" + free.getLocalPort(),
                    "--http-management-port=" + management.getLocalPort()).redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                            "SCRUTINY_HOST", "scrutiny.test", "SISTER_CLIENT_SECRET", UUID.randomUUID().toString(),
                            "JAVA_OPTS_APPEND", "-Xmx384m -XX:TieredStopAtLevel=1", "JAVA_HOME",
                            System.getProperty("java.home")));
            free.close();
            management.close();
            process = builder.start();
        }
        awaitRealm();
    }

    private void awaitRealm() throws Exception {
        var until = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (http.send(HttpRequest.newBuilder(url.resolve("/realms/" + REALM)).build(),
                        BodyHandlers.discarding())
                        .statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is starting
            }
            Thread.sleep(250);
        }
        close();
        throw new IllegalStateException("Keycloak did not start: " + Files.readString(log));
    }

    URI issuer() {
        return url.resolve("/realms/" + REALM);
    }

    /** A token of the realm, or what Keycloak says instead. */
    JsonNode grant(String realm, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return JSON.readTree(http.send(
                HttpRequest.newBuilder(url.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()).body());
    }

    String adminToken() throws IOException, InterruptedException {
        return grant("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin",
                "password", password)).path("access_token").asText();
    }

    /** @param path below the realm, such as {@code /users} */
    JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, "").body());
    }

    /** @return the id of what was made, where something was */
    String write(String method, String path, Object body) throws IOException, InterruptedException {
        var answer = send(method, path, JSON.writeValueAsString(body));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "Keycloak: %s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.headers().firstValue("Location").map(at -> at.substring(at.lastIndexOf('/') + 1)).orElse("");
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve("/admin/realms/" + REALM + path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
