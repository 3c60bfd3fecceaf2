package org.openscrutiny.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code contract/openapi.yaml} to the code. On a developer's machine it is rewritten, to be read and committed with
 * the change; where {@code CI} is set a difference fails the build. A service extends it with {@code @QuarkusTest}, for the
 * start writes the contract.
 */
public abstract class ContractDriftTest {

    private static final Path WRITTEN = Path.of("target/openapi/openapi.yaml");
    private static final Path COMMITTED = Path.of("contract/openapi.yaml");

    @Test
    void committedContractIsTheOneInTheCode() throws IOException {
        var written = Files.readString(WRITTEN);
        assertThat(written).startsWith("---\nopenapi: 3.0.3");
        if (System.getenv("CI") == null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, written);
        }
        assertThat(Files.exists(COMMITTED)).as("contract/openapi.yaml is missing: run the tests and commit it")
                .isTrue();
        assertThat(written).as("contract/openapi.yaml differs from the code: run the tests without CI and commit it")
                .isEqualTo(Files.readString(COMMITTED));
    }

    /** Swagger UI fills it in when "Try it out" is pressed; the tests of the whole suite press it. */
    @Test
    void everyJsonBodyHasAnExample() throws IOException {
        var lacking = new ArrayList<String>();
        var contract = new ObjectMapper().readTree(Files.readString(WRITTEN.resolveSibling("openapi.json")));
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                for (var type : operation.getValue().at("/requestBody/content").properties()) {
                    if (type.getKey().endsWith("json") && !type.getValue().has("example")) {
                        lacking.add(operation.getValue().path("operationId").asText());
                    }
                }
            }
        }
        assertThat(lacking).as("operations that src/main/resources/openapi/examples.json gives no body").isEmpty();
    }

    /** A patch that had to name every member would be no patch (RFC 7396). */
    @Test
    void mergePatchesRequireNoMember() throws IOException {
        var contract = new ObjectMapper().readTree(Files.readString(WRITTEN.resolveSibling("openapi.json")));
        for (var path : contract.path("paths").properties()) {
            var patch = path.getValue().at("/patch/requestBody/content/application~1merge-patch+json/schema/$ref");
            if (!patch.isMissingNode()) {
                var schema = contract.at(patch.asText().substring(1));
                assertThat(schema.path("properties").size()).as(path.getKey()).isPositive();
                assertThat(schema.has("required")).as(path.getKey()).isFalse();
            }
        }
    }
}
