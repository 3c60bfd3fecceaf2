package org.openscrutiny.support.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.openapi.runtime.io.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContractRouteTest {

    private final OpenApiDocumentService documents;

    ContractRouteTest(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    @ParameterizedTest
    @CsvSource({"/q/openapi,,YAML", "/q/openapi,application/json,JSON", "/q/openapi?format=json,,JSON",
            "/q/openapi?format=YAML,,YAML", "/q/openapi.json,,JSON", "/q/openapi.yaml,application/json,YAML",
            "/q/openapi.yml,,YAML"})
    void everyAddressGivesTheFrameworksContract(String address, String accept, Format format) {
        var answer = ask(address, accept == null ? "*/*" : accept);
        answer.then().statusCode(200).contentType(startsWith(format.getMimeType()));
        assertThat(answer.asByteArray())
                .isEqualTo(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format));
    }

    @Test
    void contractIsMadeOnceForAllWhoAsk() {
        ask("/q/openapi", "*/*");
        ask("/q/openapi", "application/json");
        var made = AskedContract.MADE.get();
        assertThat(made).isPositive();
        for (var asked = 0; asked < 5; asked++) {
            ask("/q/openapi", "*/*").then().statusCode(200);
            ask("/q/openapi.json", "*/*").then().statusCode(200);
        }
        assertThat(AskedContract.MADE).hasValue(made);
    }

    @Test
    void whoHasItIsSentNothing() {
        var tag = ask("/q/openapi", "*/*").header("ETag");
        given().header("If-None-Match", tag).get("/q/openapi").then().statusCode(304).body(emptyString());
        given().header("If-None-Match", tag).get("/q/openapi.json").then().statusCode(200);
        given().header("If-None-Match", "\"another\"").get("/q/openapi").then().statusCode(200).header("ETag", tag);
    }

    @Test
    void otherMethodsAreRefused() {
        given().head("/q/openapi").then().statusCode(200).body(emptyString());
        given().options("/q/openapi").then().header("Allow", "GET, HEAD, OPTIONS");
        given().post("/q/openapi")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    private static Response ask(String address, String accept) {
        return given().header("Accept", accept).get(address);
    }
}
