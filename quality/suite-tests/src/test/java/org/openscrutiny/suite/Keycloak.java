package org.openscrutiny.suite;

import java.io.IOException;
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
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A real Keycloak with the realm of {@code deploy/keycloak}, from its distribution, on a free port of this machine. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "scrutiny";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path home;
    private final Path directory;
    private final URI url;
    private final Process process;
    private final Path log;
    private final String password = UUID.randomUUID().toString();
    private final String sisterSecret = UUID.randomUUID().toString();
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param home the unpacked distribution */
    Keycloak(Path home, Path directory) throws Exception {
        this(home, directory, Instance.freePort());
    }

    private Keycloak(Path home, Path directory, int port) throws Exception {
        this.home = home;
        this.directory = directory;
        log = directory.resolve("keycloak.log");
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(RunningSuite.root().resolve("deploy/keycloak/scrutiny-realm.json"),
                imports.resolve("scrutiny-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        url = URI.create("http://127.0.0.1:" + port);
        var builder = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                "--db=dev-mem", "--http-host=127.0.0.1", "--http-port=" + port,
                "--http-management-port=" + Instance.freePort()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                        "SCRUTINY_HOST", "scrutiny.test", "SISTER_CLIENT_SECRET", sisterSecret,
                        "JAVA_OPTS_APPEND", "-Xmx384m -XX:TieredStopAtLevel=1", "JAVA_HOME",
                        System.getProperty("java.home")));
        process = builder.start();
        awaitRealm();
    }

    /** Starts it again at the same address, with other keys and none of what was added to its realm. */
    Keycloak again() throws Exception {
        return new Keycloak(home, directory, url.getPort());
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

    /** Of the client {@code scrutiny-services}. */
    String sisterSecret() {
        return sisterSecret;
    }

    URI issuer() {
        return url.resolve("/realms/" + REALM);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A token of the realm, or what Keycloak says instead. */
    JsonNode grant(String realm, Map<String, String> form) throws IOException, InterruptedException {
        return JSON.readTree(http.send(
                HttpRequest.newBuilder(url.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form)))
                        .build(),
                BodyHandlers.ofString()).body());
    }

    /**
     * Logs somebody in as a browser would be, by the authorisation code flow with PKCE (RFC 7636).
     *
     * @param redirect where the client waits for the code
     * @return the access token
     */
    String logIn(String client, String redirect, String user, String password) throws Exception {
        var verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        var page = http.send(authorization(client, redirect, "&code_challenge_method=S256&code_challenge=" + challenge),
                BodyHandlers.ofString());
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("Keycloak shows no login: " + page.statusCode() + " " + page.body());
        }
        var cookies = page.headers()
                .allValues("Set-Cookie")
                .stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        var answer = http.send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString(form(Map.of("username", user, "password", password))))
                .build(), BodyHandlers.ofString());
        var code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException("Keycloak gives no code: " + answer.statusCode() + " " + answer.body());
        }
        return grant(REALM, Map.of("grant_type", "authorization_code", "client_id", client, "redirect_uri", redirect,
                "code", code.group(1), "code_verifier", verifier)).path("access_token").asText();
    }

    /** Where Keycloak sends a browser that does not prove at its end who began. */
    String answerWithoutProof(String client, String redirect) throws Exception {
        return http.send(authorization(client, redirect, ""), BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private HttpRequest authorization(String client, String redirect, String proof) {
        return HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/auth?"
                + form(Map.of("response_type", "code", "client_id", client, "redirect_uri", redirect, "scope",
                        "openid", "state", "s"))
                + proof)).build();
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
