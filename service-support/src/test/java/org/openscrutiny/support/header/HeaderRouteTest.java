package org.openscrutiny.support.header;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeaderRouteTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/samples", "/v1/samples/broken", "/v1/nothing", "/v1/samples?limit=x", "/q/health/live",
            "/q/openapi"})
    void everyAnswerKeepsBrowsersFromMischief(String address) {
        var answer = given().get(address);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Request-Id")).isNotNull();
        assertVaries(answer);
    }

    @Test
    void cachesKeepNothingThatWasAnsweredToALogin() {
        assertThat(given().auth().preemptive().basic("clerk", "clerk").get("/v1/samples").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(given().get("/v1/samples").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(given().get("/v1/samples/broken").header("Cache-Control")).isEqualTo("no-store");
        assertThat(given().get("/v1/nothing").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void answersAreCompressedForThoseWhoAsk() throws IOException, InterruptedException {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/samples");
        var client = HttpClient.newHttpClient();
        var plain = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        var packed = client.send(HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
    }

    /** A page of 50 with long texts: its length is known because it was not sent in pieces. */
    @Test
    void pageGoesOutInOnePiece() throws IOException, InterruptedException {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/samples/as-long-as-a-page");
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.body()).hasSize(50 * 1003 + 1);
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(answer.body().length));
    }

    private static void assertVaries(Response answer) {
        assertThat(answer.headers().getValues("Vary")).singleElement()
                .asString()
                .contains("Authorization", "Accept-Encoding");
    }
}
