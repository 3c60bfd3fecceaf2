package org.openscrutiny.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Roles;

/**
 * Holds {@code docs/roles.md} to what the service does: every operation of the contract is asked by nobody in particular and
 * by each role, and the table says who is let in. On a developer's machine the service's section is rewritten, to be read and
 * committed with the change; where {@code CI} is set a difference fails the build. A service extends it with
 * {@code @QuarkusTest}, for the start writes the contract.
 *
 * <p>Being let in is not yet being allowed: what a rule refuses by the state of a record, or by whose it is, is tested where
 * the rule is. Requests carry addresses of no record and an empty body, so that nothing changes.
 */
public abstract class RoleMatrixTest {

    private static final Path CONTRACT = Path.of("target/openapi/openapi.json");
    private static final Path TABLE = Path.of("../docs/roles.md");
    private static final List<String> ROLES = List.of(Roles.MEMBER, Roles.CHAIRMAN, Roles.CLERK,
            Roles.SCRUTINY_OFFICER, Roles.LEAD_OFFICER, Roles.CABINET_MEMBER, Roles.MONITORING_OFFICER, Roles.ANALYST,
            Roles.SYSTEM, Roles.SISTER);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyOperationLetsInWhomTheTableNames() throws IOException, InterruptedException {
        var service = String.valueOf(Path.of("").toAbsolutePath().getFileName());
        var section = new ArrayList<String>();
        section.add("| Operation | Address | anybody | " + ROLES.stream()
                .map(RoleMatrixTest::heading)
                .collect(Collectors.joining(" | ")) + " |");
        section.add("|---|---|" + ":-:|".repeat(ROLES.size() + 1));
        for (var path : new ObjectMapper().readTree(Files.readString(CONTRACT)).path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    section.add(row(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        var committed = Files.readString(TABLE);
        var wanted = replaced(committed, "## " + service, String.join("\n", section));
        if (System.getenv("CI") == null) {
            Files.writeString(TABLE, wanted);
        }
        assertThat(Files.readString(TABLE))
                .as("docs/roles.md differs from the code: run the tests without CI, read it and commit it")
                .isEqualTo(wanted);
    }

    private String row(String path, String method, JsonNode operation) throws IOException, InterruptedException {
        var cells = new ArrayList<String>();
        cells.add(operation.path("operationId").asText());
        cells.add("`%s %s`".formatted(method.toUpperCase(Locale.ROOT), path));
        cells.add(letIn(path, method, operation, null) ? "yes" : "");
        for (var role : ROLES) {
            cells.add(letIn(path, method, operation, role) ? "yes" : "");
        }
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }

    private boolean letIn(String path, String method, JsonNode operation, @Nullable String role)
            throws IOException, InterruptedException {
        var address = addressOf(path, operation);
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .header("If-Match", "\"of-no-record\"");
        if (role != null) {
            var user = role.toLowerCase(Locale.ROOT);
            request.header("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        var types = operation.at("/requestBody/content").fieldNames();
        if (types.hasNext()) {
            request.header("Content-Type", types.next());
        }
        var answer = http.send(request.method(method.toUpperCase(Locale.ROOT),
                method.equals("get") || method.equals("delete")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString("{}"))
                .build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).as("%s %s as %s", method, path, role).isLessThan(500);
        var refused = answer.statusCode() == (role == null ? 401 : 403);
        assertThat(answer.statusCode() == 401 || answer.statusCode() == 403)
                .as("%s %s as %s: %d", method, path, role, answer.statusCode())
                .isEqualTo(refused);
        return !refused;
    }

    /** An address of this kind, of no record: with an id in the place of a number nobody would be asked who he is. */
    private static String addressOf(String path, JsonNode operation) {
        var address = path;
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")
                    && parameter.at("/schema/type").asText().equals("integer")) {
                address = address.replace("{" + parameter.path("name").asText() + "}", "1");
            }
        }
        return address.replaceAll("\\{[A-Za-z]+}", UUID.randomUUID().toString());
    }

    private static String heading(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String replaced(String text, String heading, String section) {
        var begin = text.indexOf(heading + "\n");
        assertThat(begin).as("docs/roles.md has no heading \"%s\"", heading).isNotNegative();
        var end = text.indexOf("\n## ", begin);
        return text.substring(0, begin) + heading + "\n\n" + section + "\n" + (end < 0 ? "" : text.substring(end));
    }
}
