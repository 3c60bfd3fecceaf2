package org.openscrutiny.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.launcher.SuiteService;

class SampleLoaderTest {

    @TempDir
    Path directory;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private HttpServer service;

    private record Request(String user, String method, String path, String body, String ifMatch, String key) {}

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void idsStandWhereRefsStoodInBodiesAndPathsAcrossFiles() throws Exception {
        file("20-meetings.json",
                """
                {"service": "meetings", "as": "clerk", "post": "/v1/committees/{committee.cscl}/meetings", "records": [
                  {"ref": "meeting.a", "body": {"chair": {"id": "{person.x}"}, "seen": ["{person.x}, {committee.cscl}"]}}]}""");
        file("10-people.json",
                """
                {"service": "meetings", "as": "clerk", "post": "/v1/things", "records": [
                  {"ref": "committee.cscl", "body": {"name": "C"}},
                  {"ref": "person.x", "body": {"name": "{braces} of a text? no: only refs are replaced", "count": 3}}]}"""
                        .replace("{braces} of a text? no: only refs are replaced", "X"));

        load();

        assertThat(requests).extracting(Request::path)
                .containsExactly("/v1/things", "/v1/things", "/v1/committees/id-1/meetings");
        assertThat(requests.get(1).body()).isEqualTo("{\"name\":\"X\",\"count\":3}");
        assertThat(requests.get(2).body()).isEqualTo("{\"chair\":{\"id\":\"id-2\"},\"seen\":[\"id-2, id-1\"]}");
    }

    @Test
    void recordMayNameAnotherUserAndPath() throws Exception {
        file("10.json", """
                {"service": "meetings", "as": "clerk", "post": "/v1/things", "records": [
                  {"body": {}}, {"as": "chairman", "post": "/v1/others", "body": {}}]}""");
        load();
        assertThat(requests).extracting(Request::user).containsExactly("clerk:clerk", "chairman:chairman");
        assertThat(requests).extracting(Request::path).containsExactly("/v1/things", "/v1/others");
    }

    @Test
    void patchSendsTheTagOfTheRecordAsItStands() throws Exception {
        file("10.json",
                """
                {"service": "meetings", "as": "clerk", "records": [{"patch": "/v1/things/7", "body": {"venue": null}}]}""");
        load();
        assertThat(requests).extracting(Request::method).containsExactly("GET", "PATCH");
        assertThat(requests.get(1).ifMatch()).isEqualTo("\"5\"");
        assertThat(requests.get(1).body()).isEqualTo("{\"venue\":null}");
    }

    @Test
    void partsOfTheAnswerBecomeRefs() throws Exception {
        file("10.json", """
                {"service": "meetings", "as": "clerk", "post": "/v1/things", "records": [
                  {"ref": "m", "keep": {"session.formal": "/sessions/1/id"}, "body": {}},
                  {"body": {"session": "{session.formal}"}}]}""");
        load();
        assertThat(requests.get(1).body()).isEqualTo("{\"session\":\"s2\"}");
    }

    @Test
    void refusalNamesFileRecordRequestAndProblemAndStops() throws Exception {
        file("10.json", """
                {"service": "meetings", "as": "clerk", "post": "/v1/refused", "records": [
                  {"ref": "person.x", "body": {}}, {"ref": "person.y", "body": {}}]}""");
        assertThatThrownBy(this::load).isInstanceOf(SampleRefused.class)
                .hasMessageContaining("file    10.json")
                .hasMessageContaining("record  person.x")
                .hasMessageContaining("POST /v1/refused as clerk was answered 409")
                .hasMessageContaining("/problems/committee-name-taken");
        assertThat(requests).hasSize(1);
    }

    @Test
    void unknownRefIsNamed() throws Exception {
        file("10.json",
                """
                {"service": "meetings", "as": "clerk", "post": "/v1/things", "records": [{"ref": "a", "body": "{person.nobody}"}]}""");
        assertThatThrownBy(this::load).hasMessageContaining("{person.nobody}").hasMessageContaining("record  a");
        assertThat(requests).isEmpty();
    }

    @Test
    void misspeltFieldIsNoSampleFile() throws Exception {
        file("10.json", """
                {"service": "meetings", "as": "clerk", "psot": "/v1/things", "records": []}""");
        assertThatThrownBy(this::load).hasMessageContaining("10.json").hasMessageContaining("psot");
    }

    @Test
    void loadThatWasCutShortGoesOnWithTheSameKey() throws Exception {
        file("10.json", """
                {"service": "meetings", "as": "clerk", "post": "/v1/things", "records": [{"ref": "a", "body": {}}]}""");
        file("20.json",
                """
                {"service": "meetings", "as": "clerk", "post": "/v1/refused", "records": [{"ref": "b", "body": {"a": "{a}"}}]}""");
        assertThatThrownBy(this::load).isInstanceOf(SampleRefused.class);
        assertThatThrownBy(this::load).isInstanceOf(SampleRefused.class);

        assertThat(requests).extracting(Request::path).containsExactly("/v1/things", "/v1/refused", "/v1/refused");
        assertThat(requests.get(1)).isEqualTo(requests.get(2));
        assertThat(requests.get(1).key()).isNotEqualTo(requests.get(0).key());
        assertThat(progress).singleElement().asString().matches(" *sample council +10\\.json +1 records");
    }

    @Test
    void suiteIsEmptyUntilSomethingIsRecorded() throws Exception {
        assertThat(loader().isSuiteEmpty()).isTrue();
        file("10.json", """
                {"service": "meetings", "as": "clerk", "post": "/v1/things", "records": [{"ref": "a", "body": {}}]}""");
        load();
        assertThat(loader().isSuiteEmpty()).isFalse();
    }

    private void load() throws IOException, InterruptedException, SampleRefused {
        loader().load(directory);
    }

    private SampleLoader loader() throws IOException {
        var url = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        return new SampleLoader(Map.of(SuiteService.MEETINGS, url), SampleJournal.open(directory.resolve("journal")),
                progress::add);
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    /** Plays a service: counts ids up, refuses what goes to /v1/refused, and tags what is read. */
    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        var headers = exchange.getRequestHeaders();
        var user = new String(
                Base64.getDecoder().decode(headers.getFirst("Authorization").substring("Basic ".length())),
                StandardCharsets.UTF_8);
        if (path.equals("/v1/committees?limit=1")) {
            respond(exchange, 200,
                    requests.isEmpty() ? "{\"items\": []}" : "{\"items\": [{\"name\": \"A committee\"}]}");
            return;
        }
        requests.add(new Request(user, exchange.getRequestMethod(), path,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                headers.getFirst("If-Match"),
                headers.getFirst("Idempotency-Key")));
        if (path.equals("/v1/refused")) {
            respond(exchange, 409, "{\"type\": \"/problems/committee-name-taken\", \"detail\": \"taken\"}");
            return;
        }
        exchange.getResponseHeaders().add("ETag", "\"5\"");
        respond(exchange, exchange.getRequestMethod().equals("POST") ? 201 : 200,
                "{\"id\": \"id-%d\", \"sessions\": [{\"id\": \"s1\"}, {\"id\": \"s2\"}]}".formatted(requests.size()));
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
