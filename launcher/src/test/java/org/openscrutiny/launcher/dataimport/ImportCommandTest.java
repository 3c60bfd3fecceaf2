package org.openscrutiny.launcher.dataimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.launcher.CannotRun;
import org.openscrutiny.launcher.ExitCode;

/** Against a service that answers as the contract of performance-service says. */
class ImportCommandTest {

    @TempDir
    Path directory;

    private HttpServer service;
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String sent = "";
    private int status = 202;
    private String last = "{\"id\": \"1\", \"state\": \"PUBLISHED\", \"stage\": \"DONE\", \"dataSet\": \"rates\", \"rowsRead\": 2, \"dataSetVersion\": \"1.0\", \"finishedAt\": \"2018-01-01T00:00:00Z\", \"version\": 2, \"results\": []}";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/imports", this::answer);
        service.start();
        Files.writeString(directory.resolve("rates.csv"), "a,b\n1,2\n3,4\n");
        Files.writeString(directory.resolve("rates.meta.csv"), "col_name\n");
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var isUpload = exchange.getRequestMethod().equals("POST");
        sent = isUpload ? body : sent;
        var first = "{\"id\": \"1\", \"state\": \"RECEIVED\", \"stage\": \"WAITING\", \"rowsRead\": 0, \"version\": 0, \"dataSetVersion\": \"1.0\", \"detail\": \"No title.\", \"errors\": [{\"detail\": \"Give it a title.\"}]}";
        var bytes = (isUpload ? first : last).getBytes(UTF_8);
        exchange.sendResponseHeaders(isUpload ? status : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void run(String... more) throws CannotRun, IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(directory.resolve("rates.csv").toString(), "--url",
                "http://127.0.0.1:" + service.getAddress().getPort()));
        arguments.addAll(List.of(more));
        ImportCommand.run(arguments, Map.of("SUITE_LOGIN", "analyst:secret"), new PrintStream(out, true, UTF_8),
                false);
    }

    @Test
    void filesAreSentAndTheImportIsFollowedToItsEnd() throws Exception {
        run("--title", "Rates of everything");
        assertThat(sent).contains("name=\"data\"; filename=\"rates.csv\"")
                .contains("a,b\n1,2\n3,4\n")
                .contains("name=\"meta\"; filename=\"rates.meta.csv\"")
                .contains("\"dataSet\":\"rates\"")
                .contains("\"title\":\"Rates of everything\"");
        assertThat(asked).containsExactly("POST /v1/imports Basic YW5hbHlzdDpzZWNyZXQ=",
                "GET /v1/imports/1 Basic YW5hbHlzdDpzZWNyZXQ=");
        assertThat(out.toString(UTF_8)).contains("It is version 1.0 of rates");
    }

    @Test
    void optionsComeFromAFile() throws Exception {
        var options = Files.writeString(directory.resolve("options.json"),
                "{\"dataSet\": \"other\", \"waivers\": [\"place-unknown\"]}");
        run("--options", options.toString());
        assertThat(sent).contains("\"dataSet\":\"other\"").contains("place-unknown");
    }

    @Test
    void refusedFileIsToldWithItsReasons() {
        last = "{\"id\": \"1\", \"state\": \"REJECTED\", \"stage\": \"DONE\", \"rowsRead\": 2, \"finishedAt\": \"2018-01-01T00:00:00Z\", \"version\": 2, \"results\": [{\"rule\": \"filter-blank\", \"severity\": \"FAIL\", \"count\": 1, \"message\": \"A filter is blank.\", \"examples\": [{\"row\": 3, \"column\": \"b\", \"value\": \"\"}]}]}";
        assertThatThrownBy(this::run).asInstanceOf(type(CannotRun.class))
                .returns(ExitCode.IMPORT_REFUSED, CannotRun::exitCode);
        assertThat(out.toString(UTF_8)).contains("filter-blank").contains("A filter is blank.").contains("line 3 b");
    }

    @Test
    void sameFileIsNothingToDo() throws Exception {
        status = 200;
        run();
        assertThat(out.toString(UTF_8)).contains("version 1.0 already");
        assertThat(asked).hasSize(1);
    }

    @Test
    void refusedRequestIsToldInItsWords() {
        status = 400;
        assertThatThrownBy(this::run).hasMessageContaining("No title.").hasMessageContaining("Give it a title.");
    }

    @Test
    void serviceThatIsNotThereIsNamed() {
        service.stop(0);
        assertThatThrownBy(this::run).asInstanceOf(type(CannotRun.class))
                .returns(ExitCode.SERVICE_FAILED, CannotRun::exitCode);
    }

    @Test
    void wrongArgumentsAreUsageErrors() {
        for (var wrong : List.of(List.<String>of(), List.of("no-such.csv"), List.of("--nonsense"),
                List.of(directory.resolve("rates.csv").toString(), "--meta"),
                List.of(directory.resolve("rates.csv").toString(), "--options", "no-such.json"))) {
            assertThatThrownBy(() -> ImportArguments.parse(wrong, Map.of())).asInstanceOf(type(CannotRun.class))
                    .returns(ExitCode.USAGE, CannotRun::exitCode);
        }
    }
}
