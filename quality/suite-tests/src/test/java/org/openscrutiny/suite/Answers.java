package org.openscrutiny.suite;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What a running service answers to everything that can be read: each address of its contract with the example that stands
 * there, and each record that a list names. Two such readings of one database are the same; of one that was upgraded, the
 * later one says at least what the earlier did.
 */
final class Answers {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Those who may read most; the first that is let in reads. */
    private static final List<String> READERS = List.of("clerk", "monitoring_officer", "scrutiny_officer", "analyst");
    /** What hangs on today's date, on the moment or on what else was read. */
    private static final Pattern OF_THE_MOMENT = Pattern.compile(
            "clock|completeness|calendar|forward-plan|reminder|audit-entries|/packs/draft|summary|/changes");
    /** Sealed anew at each answer, or of the moment. */
    private static final Set<String> MOVING = Set.of("next", "stale", "asOf", "seenAt", "daysLeft", "daysOverdue");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    Answers(URI service) {
        this.service = service;
    }

    /** Every address that can be read, and what it answers: JSON, or the hash of anything else. */
    Map<String, JsonNode> all() throws IOException, InterruptedException {
        var answers = new TreeMap<String, JsonNode>();
        var paths = JSON.readTree(send("/q/openapi?format=json", "clerk").text()).path("paths");
        for (var path : paths.properties()) {
            if (path.getValue().has("get") && path.getKey().startsWith("/v1/")) {
                var address = address(path.getKey(), path.getValue().get("get"));
                if (!OF_THE_MOMENT.matcher(address).find()) {
                    answers.put(address, read(address));
                }
            }
        }
        for (var address : members(answers, paths)) {
            answers.put(address, read(address));
        }
        return answers;
    }

    /** What these addresses answer. */
    Map<String, JsonNode> of(Collection<String> addresses) throws IOException, InterruptedException {
        var answers = new TreeMap<String, JsonNode>();
        for (var address : addresses) {
            answers.put(address, read(address));
        }
        return answers;
    }

    /** The records that lists name, under the list's own address. */
    private static Set<String> members(Map<String, JsonNode> answers, JsonNode paths) {
        var members = new TreeSet<String>();
        answers.forEach((address, answer) -> {
            for (var key : List.of("id", "code")) {
                if (paths.path(address + "/{" + key + "}").has("get")) {
                    answer.at("/body/items").forEach(item -> {
                        if (item.path(key).isTextual()) {
                            members.add(address + "/" + encoded(item.path(key).asText()));
                        }
                    });
                }
            }
        });
        return members;
    }

    private JsonNode read(String address) throws IOException, InterruptedException {
        var answer = send(address, READERS.get(0));
        for (var reader = 1; reader < READERS.size() && answer.status() == 403; reader++) {
            answer = send(address, READERS.get(reader));
        }
        var told = JSON.createObjectNode().put("status", answer.status());
        told.set("body", answer.type().contains("json") ? still(JSON.readTree(answer.bytes())) : hash(answer));
        return told;
    }

    private record Answer(int status, String type, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Answer send(String address, String user) throws IOException, InterruptedException {
        var login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(HttpRequest.newBuilder(service.resolve(address))
                .header("Authorization", "Basic " + login)
                .build(), BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private static JsonNode hash(Answer answer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(answer.bytes());
            return TextNode.valueOf(answer.type() + " " + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without what moves by itself. */
    private static JsonNode still(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(MOVING);
            object.remove("instance");
        }
        node.forEach(Answers::still);
        return node;
    }

    private static String address(String path, JsonNode operation) {
        var address = path;
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            var value = encoded(
                    (parameter.has("example") ? parameter.get("example") : parameter.at("/schema/example")).asText());
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where the later answers do not say what the earlier ones said; a field more is no difference. */
    static List<String> differences(Map<String, JsonNode> earlier, Map<String, JsonNode> later) {
        var differences = new ArrayList<String>();
        earlier.forEach((address, said) -> {
            var says = later.get(address);
            if (says == null) {
                differences.add(address + " is gone");
            } else {
                compare(address, said, says, differences);
            }
        });
        return differences;
    }

    private static void compare(String at, JsonNode said, JsonNode says, List<String> differences) {
        if (said.isObject() && says.isObject()) {
            said.properties()
                    .forEach(field -> compare(at + " " + field.getKey(), field.getValue(),
                            says.path(field.getKey()), differences));
        } else if (said.isArray() && says.isArray() && said.size() == says.size()) {
            for (var index = 0; index < said.size(); index++) {
                compare("%s[%d]".formatted(at, index), said.get(index), says.get(index), differences);
            }
        } else if (!said.equals(says)) {
            differences.add("%s: was %s, is %s".formatted(at, shortened(said), shortened(says)));
        }
    }

    private static String shortened(JsonNode node) {
        var text = node.isMissingNode() ? "absent" : node.toString();
        return text.length() <= 120 ? text : text.substring(0, 120).toLowerCase(Locale.ROOT) + "...";
    }
}
