package org.openscrutiny.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.launcher.SuiteService;

/**
 * meetings-service in production's own profile, behind a real Keycloak with the realm of {@code deploy/keycloak}: whom it lets
 * in and whom it turns away. Needs the distribution, which the profile {@code identity} fetches and unpacks.
 */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
@ExtendWith(RunningSuite.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityIT {

    private static final String SECRET = UUID.randomUUID().toString();
    private static final String PASSWORD = "a long enough password " + UUID.randomUUID();

    private final RunningSuite suite;
    private final List<Process> services = new ArrayList<>();
    private Path directory;
    private Keycloak keycloak;
    private URI url;
    private String clerk;
    private String tokenOfBefore = "";

    IdentityIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        directory = given;
        keycloak = new Keycloak(Path.of(System.getProperty("keycloak.home")), directory);
        fillRealm();
        url = startService();
    }

    private void fillRealm() throws Exception {
        client("council-system", Map.of(), List.of("basic", "roles", "scrutiny-api"));
        client("short-lived", Map.of("access.token.lifespan", "1"), List.of("basic", "roles", "scrutiny-api"));
        client("another-product", Map.of(), List.of("basic", "roles"));
        clerk = keycloak.write("POST", "/users", Map.of("username", "a.clerk", "enabled", true, "emailVerified", true,
                "email", "clerk@example.org", "firstName", "A", "lastName", "Clerk", "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        keycloak.write("POST", "/users/" + clerk + "/role-mappings/realm", List.of(keycloak.read("/roles/CLERK")));
    }

    private void client(String id, Map<String, String> attributes, List<String> scopes) throws Exception {
        keycloak.write("POST", "/clients",
                Map.of("clientId", id, "secret", SECRET, "publicClient", false, "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true, "serviceAccountsEnabled", true, "attributes", attributes,
                        "defaultClientScopes", scopes, "optionalClientScopes", List.of("openid")));
    }

    /**
     * meetings-service as docker-compose.yml configures it, but for addresses.
     *
     * @param before what stands before the program in its command
     */
    private URI startService(String... before) throws Exception {
        var environment = production(SuiteService.MEETINGS);
        environment.put("SCRUTINY_RECOMMENDATIONS_URL", suite.suite().url(SuiteService.RECOMMENDATIONS).toString());
        environment.put("SCRUTINY_PERFORMANCE_URL", suite.suite().url(SuiteService.PERFORMANCE).toString());
        return start(SuiteService.MEETINGS, environment, before);
    }

    private Map<String, String> production(SuiteService service) throws IOException {
        var environment = suite.oneMore(service);
        environment.put("QUARKUS_PROFILE", "prod");
        environment.put("SCRUTINY_CURSOR_SECRET", UUID.randomUUID().toString());
        environment.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
        environment.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer().toString());
        environment.put("QUARKUS_OIDC_CLIENT_ID", "scrutiny-api");
        environment.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "scrutiny-api");
        environment.put("QUARKUS_OIDC_DISCOVERY_ENABLED", "false");
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", keycloak.issuer().toString());
        environment.put("QUARKUS_OIDC_JWKS_PATH", keycloak.issuer() + "/protocol/openid-connect/certs");
        // So that a test need not wait for the minute that production leaves between two looks at the keys.
        environment.put("QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1S");
        return environment;
    }

    private URI start(SuiteService which, Map<String, String> environment, String... before) throws Exception {
        var port = Instance.freePort();
        var address = URI.create("http://127.0.0.1:" + port);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        var jar = RunningSuite.root().resolve(which.module()).resolve("target/quarkus-app/quarkus-run.jar");
        var log = directory.resolve("service-%d.log".formatted(port));
        var words = new ArrayList<>(List.of(before));
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var service = builder.start();
        services.add(service);
        var until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!isReady(address)) {
            assertThat(service.isAlive()).as(() -> read(log)).isTrue();
            assertThat(System.nanoTime()).as(() -> read(log)).isLessThan(until);
            Thread.sleep(200);
        }
        return address;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return "The service left no log";
        }
    }

    private static boolean isReady(URI address) {
        try {
            return given().baseUri(address.toString()).get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (var service : services) {
            service.descendants().forEach(ProcessHandle::destroy); // faketime's own child is the service
            service.destroy();
            if (!service.waitFor(10, TimeUnit.SECONDS)) {
                service.destroyForcibly().waitFor();
            }
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private String token(String client, Map<String, String> more) throws Exception {
        var form = new HashMap<>(Map.of("client_id", client, "client_secret", SECRET));
        form.putAll(more);
        var answer = keycloak.grant(Keycloak.REALM, form);
        assertThat(answer.hasNonNull("access_token")).as("%s", answer).isTrue();
        return answer.get("access_token").asText();
    }

    private static Map<String, String> password() {
        return Map.of("grant_type", "password", "username", "a.clerk", "password", PASSWORD);
    }

    private ValidatableResponse establish(String token) {
        return given().baseUri(url.toString())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Committee %s\", \"kind\": \"SELECT_COMMITTEE\"}".formatted(UUID.randomUUID()))
                .post("/v1/committees")
                .then();
    }

    private ValidatableResponse read(String path, String token) {
        return given().baseUri(url.toString()).auth().oauth2(token).get(path).then();
    }

    private void turnedAway(String token) {
        establish(token).statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        // A public address too: a token that is not valid is never taken for no token.
        read("/v1/committees", token).statusCode(401);
    }

    @Test
    @Order(1)
    void personWithTheRoleMayWriteAndIsNamedInTheAudit() throws Exception {
        var token = token("council-system", password());
        var id = establish(token).statusCode(201).extract().<String>path("id");
        assertThat(id).isNotBlank();
        keycloak.write("POST", "/users/" + clerk + "/role-mappings/realm",
                List.of(keycloak.read("/roles/MONITORING_OFFICER")));
        read("/v1/audit-entries?recordId=" + id, token("council-system", password())).statusCode(200)
                .body("items[0].caller", equalTo("a.clerk"));
    }

    @Test
    @Order(2)
    void anotherSystemGetsWhatItsOwnRolesAllow() throws Exception {
        var token = token("council-system", Map.of("grant_type", "client_credentials"));
        read("/v1/committees", token).statusCode(200);
        establish(token).statusCode(403);
    }

    @Test
    @Order(3)
    void demoUsersAndPasswordsAreNobodyInProduction() {
        given().baseUri(url.toString())
                .auth()
                .preemptive()
                .basic("clerk", "clerk")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/committees")
                .then()
                .statusCode(401);
    }

    @Test
    @Order(4)
    void expiredTokenIsTurnedAway() throws Exception {
        var token = token("short-lived", password());
        Thread.sleep(3000);
        turnedAway(token);
    }

    @Test
    @Order(5)
    void tokenForAnotherProductIsTurnedAway() throws Exception {
        turnedAway(token("another-product", password()));
    }

    @Test
    @Order(6)
    void tokenOfAnotherRealmIsTurnedAway() throws Exception {
        turnedAway(keycloak.adminToken());
    }

    @Test
    @Order(7)
    void identityTokenIsNoAccessToken() throws Exception {
        var form = new HashMap<>(password());
        form.put("scope", "openid");
        form.put("client_id", "council-system");
        form.put("client_secret", SECRET);
        turnedAway(keycloak.grant(Keycloak.REALM, form).path("id_token").asText());
    }

    @Test
    @Order(8)
    void unsignedAndForgedTokensAreTurnedAway() throws Exception {
        var parts = token("council-system", password()).split("\\.");
        turnedAway(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        turnedAway(parts[0] + "." + encoded(decoded(parts[1]).replace("CLERK", "CHAIRMAN")) + "." + parts[2]);
        turnedAway(
                encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"unknown\"}") + "." + parts[1] + "." + parts[2]);
        turnedAway(signedWithThePublicKey(parts[1]));
        turnedAway("no token at all");
    }

    /** The oldest trick: the public key, which everybody has, as the secret of a symmetric signature. */
    private String signedWithThePublicKey(String claims) throws Exception {
        var keys = keycloak.read("/keys").path("keys");
        var key = "";
        for (var each : keys) {
            key = each.path("algorithm").asText().equals("RS256") ? each.path("publicKey").asText() : key;
        }
        var content = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        return content + "." + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    @Order(9)
    void roleThatWasTakenAwayCountsNoMoreWithTheNextToken() throws Exception {
        keycloak.write("DELETE", "/users/" + clerk + "/role-mappings/realm", List.of(keycloak.read("/roles/CLERK")));
        establish(token("council-system", password())).statusCode(403);
        keycloak.write("POST", "/users/" + clerk + "/role-mappings/realm", List.of(keycloak.read("/roles/CLERK")));
    }

    @Test
    @Order(10)
    void keysMayBeRotatedWhileTheServiceRuns() throws Exception {
        var before = token("council-system", password());
        keycloak.write("POST", "/components",
                Map.of("name", "rotated", "providerId", "rsa-generated", "providerType",
                        "org.keycloak.keys.KeyProvider", "config", Map.of("priority", List.of("1000"), "enabled",
                                List.of("true"), "active", List.of("true"), "algorithm", List.of("RS256"))));
        var after = token("council-system", password());
        assertThat(header(after)).isNotEqualTo(header(before));
        Thread.sleep(1500);
        establish(after).statusCode(201);
        establish(before).statusCode(201);
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    @Test
    @Order(11)
    void contractAndPageSayWhereToLogIn() {
        var contract = given().baseUri(url.toString()).get("/q/openapi?format=JSON").then().statusCode(200).extract();
        assertThat(contract.<String>path("servers[0].url")).isEqualTo("..");
        assertThat(contract.<Map<String, Object>>path("components.securitySchemes")).containsOnlyKeys("bearer");
        var discovery = contract.<String>path("components.securitySchemes.bearer.openIdConnectUrl");
        assertThat(given().get(discovery).then().statusCode(200).extract().<String>path("issuer"))
                .isEqualTo(keycloak.issuer().toString());
        assertThat(given().baseUri(url.toString()).get("/q/swagger-ui/").header("Content-Security-Policy"))
                .contains("connect-src 'self' " + keycloak.issuer().resolve("/"));
    }

    @Test
    @Order(12)
    void readerOfSwaggerUiLogsInWithAProofThatItBegan() throws Exception {
        var back = "https://scrutiny.test/meetings/q/swagger-ui/oauth2-redirect.html";
        establish(keycloak.logIn("scrutiny-swagger", back, "a.clerk", PASSWORD)).statusCode(201);
        assertThat(keycloak.answerWithoutProof("scrutiny-swagger", back)).contains("error=invalid_request");
    }

    /** Client credentials: what a service asks when nobody is there whose login it could pass on (ADR 0020). */
    @Test
    @Order(13)
    void judgementLeftUnfinishedUnderAnExemptItemIsConfirmedWithTheServicesOwnLogin() throws Exception {
        var judgements = new UnfinishedJudgements(suite, 2,
                "'access': 'EXEMPT', 'exemptParagraphs': [3], 'publicInterestNote': 'Prices.', 'publicSummary': 'A contract.'");
        suite.suite().stop(SuiteService.RECOMMENDATIONS); // with its demo user it would be faster
        try {
            judgements.leave();
            var environment = production(SuiteService.RECOMMENDATIONS);
            environment.put("SCRUTINY_MEETINGS_URL", url.toString());
            environment.put("SCRUTINY_PERFORMANCE_URL", suite.suite().url(SuiteService.PERFORMANCE).toString());
            environment.put("SCRUTINY_ASSESSMENT_ATTEMPTS_LOOK_EVERY", "2s");
            environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", keycloak.sisterSecret());
            start(SuiteService.RECOMMENDATIONS, environment);
            judgements.awaitEnd();
            assertThat(judgements.count("select count(*) from assessments where id in (%s)")).isEqualTo("1");
        } finally {
            suite.suite().start(SuiteService.RECOMMENDATIONS);
            suite.suite().awaitReady(SuiteService.RECOMMENDATIONS);
        }
    }

    /** It is let in, and shown no more than anybody. */
    @Test
    @Order(14)
    void servicesOwnLoginReadsNothingThatIsNotPublic() throws Exception {
        var judgements = new UnfinishedJudgements(suite, 1,
                "'access': 'EXEMPT', 'exemptParagraphs': [3], 'publicInterestNote': 'Prices.', 'publicSummary': 'A contract.'");
        var token = keycloak.grant(Keycloak.REALM, Map.of("client_id", "scrutiny-services", "client_secret",
                keycloak.sisterSecret(), "grant_type", "client_credentials")).path("access_token").asText();
        read("/v1/committees", token).statusCode(200);
        read("/v1/delegations/" + judgements.delegation(), token).statusCode(404);
        read("/v1/audit-entries", token).statusCode(403);
        establish(token).statusCode(403);
    }

    @Test
    @Order(15)
    void whoHasATokenWorksOnWhileKeycloakIsDown() throws Exception {
        tokenOfBefore = token("council-system", password());
        establish(tokenOfBefore).statusCode(201);
        keycloak.close();
        establish(tokenOfBefore).statusCode(201);
        given().baseUri(url.toString()).get("/v1/committees").then().statusCode(200);
        given().baseUri(url.toString()).get("/q/health/ready").then().statusCode(200);
    }

    /** F11: it starts, serves the public, and lets nobody in until it can tell who they are. */
    @Test
    @Order(16)
    void serviceThatStartsWithoutKeycloakServesThePublicAlone() throws Exception {
        url = startService();
        given().baseUri(url.toString()).get("/v1/committees").then().statusCode(200);
        establish(tokenOfBefore).statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        given().baseUri(url.toString()).get("/q/health/ready").then().statusCode(200);
        keycloak = keycloak.again();
        fillRealm();
        establish(token("council-system", password())).statusCode(201);
        // Keycloak came back with other keys.
        turnedAway(tokenOfBefore);
    }

    /** F11: the identity provider's clock is two minutes ahead of the service's, or behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"-2m", "+2m"})
    @Order(17)
    void clocksMayBeTwoMinutesApart(String off) throws Exception {
        assumeTrue(Tools.isThere("faketime"), "No faketime on the path: clocks apart are not tried");
        url = startService("faketime", "-f", off);
        establish(token("council-system", password())).statusCode(201);
        turnedAway("no token at all");
    }

    /** F11: a clock that is fast ends a token early; none lives on because of it. */
    @Test
    @Order(18)
    void tokenEndsByTheServicesClock() throws Exception {
        assumeTrue(Tools.isThere("faketime"), "No faketime on the path: clocks apart are not tried");
        url = startService("faketime", "-f", "+2m");
        turnedAway(token("short-lived", password()));
    }
}
