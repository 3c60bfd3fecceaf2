package org.openscrutiny.suite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cornutum.tcases.openapi.ModelOptions;
import org.cornutum.tcases.openapi.io.TcasesOpenApiIO;
import org.cornutum.tcases.openapi.resolver.RequestCase;
import org.cornutum.tcases.openapi.resolver.RequestCases;
import org.cornutum.tcases.resolve.ResolverContext;
import org.cornutum.tcases.util.Notifier;

/**
 * Requests that Tcases makes up from a contract: for each operation some that are right, and many with one thing wrong.
 *
 * <p>The tool is given one operation at a time, with its schemas written out, for it does not end on a whole contract of ours: it
 * tries to satisfy patterns without anchors beside limits of length, counts what lies between the bounds of a number, and follows what
 * holds itself. So patterns are left out, bounds are narrowed, and objects are written out four deep, or less where there are many.
 */
final class MadeRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    /** They say nothing of what is valid, and an example is not to be written out. */
    private static final Set<String> TOLD = Set.of("example", "examples", "x-examples");
    private static final int DEEPEST = 4;
    /** Of all objects in a request together; with a few hundred the tool does not end. */
    private static final int MOST_MEMBERS = 50;
    private static final long WIDEST = 1_000_000;

    private final JsonNode contract;

    /** @param contract as a service serves it */
    MadeRequests(JsonNode contract) {
        this.contract = contract;
    }

    /**
     * Made an operation at a time as they are asked for, for all together are hundreds of megabytes. Forms with files are left
     * out: what may be wrong with them is in the files.
     */
    Stream<RequestCase> all() {
        return contract.path("paths")
                .properties()
                .stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> isOf(path.getValue().path(method)))
                        .flatMap(
                                method -> of(path.getKey(), method).stream()));
    }

    private static boolean isOf(JsonNode operation) {
        return operation.isObject() && !operation.at("/requestBody/content").has("multipart/form-data");
    }

    private List<RequestCase> of(String path, String method) {
        var depth = DEEPEST;
        var alone = alone(path, method, depth);
        while (members(alone) > MOST_MEMBERS) {
            alone = alone(path, method, --depth);
        }
        try {
            return made(JSON.writeValueAsBytes(alone));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int members(JsonNode node) {
        var members = node.path("properties").size();
        for (var part : node) {
            members += members(part);
        }
        return members;
    }

    private static List<RequestCase> made(byte[] alone) throws IOException {
        var options = ModelOptions.builder().notifier(Notifier.ignore()).build();
        var tests = TcasesOpenApiIO.getRequestTests(new ByteArrayInputStream(alone), "json", options);
        var context = ResolverContext.builder("contract").notifier(Notifier.ignore()).build();
        // The same requests in every run.
        context.setRandom(new Random(19720101));
        return RequestCases.getRequestCases(tests, context).getRequestCases();
    }

    /** A contract of this operation and nothing else. */
    private ObjectNode alone(String path, String method, int depth) {
        var whole = contract.path("paths").path(path);
        var operation = (ObjectNode) whole.path(method).deepCopy();
        operation.remove(List.of("responses", "security"));
        operation = (ObjectNode) written(operation, depth);
        operation.putObject("responses").putObject("200").put("description", "Of no interest here");
        var alone = JSON.createObjectNode().put("openapi", "3.0.3");
        alone.putObject("info").put("title", "One operation").put("version", "1");
        var only = alone.putObject("paths").putObject(path);
        only.set(method, operation);
        if (whole.has("parameters")) {
            only.set("parameters", written(whole.get("parameters"), depth));
        }
        return alone;
    }

    private JsonNode written(JsonNode node, int depth) {
        if (node.has("$ref")) {
            var named = node.get("$ref").asText();
            var target = contract.at(named.substring(1));
            if (!named.startsWith(SCHEMAS) || !target.has("properties") && !target.has("allOf")) {
                return written(target, depth);
            }
            return depth == 0 ? JSON.createObjectNode().put("type", "object") : written(target, depth - 1);
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(part -> array.add(written(part, depth)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = JSON.createObjectNode();
        for (var field : node.properties()) {
            if (!TOLD.contains(field.getKey()) && !(field.getKey().equals("pattern") && field.getValue().isTextual())) {
                object.set(field.getKey(), written(field.getValue(), depth));
            }
        }
        for (var bound : List.of("minimum", "maximum")) {
            if (object.path(bound).isNumber() && Math.abs(object.get(bound).asDouble()) > WIDEST) {
                object.put(bound, (long) Math.signum(object.get(bound).asDouble()) * WIDEST);
            }
        }
        return object;
    }
}
