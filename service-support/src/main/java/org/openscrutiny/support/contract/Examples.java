package org.openscrutiny.support.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a service's contract shows as examples, and Swagger UI fills in when "Try it out" is pressed: the records that an
 * address names and the bodies that operations take. They stand in {@value #FILE}, where {@code {name}} stands for the id of
 * a record.
 *
 * @param records    by name, the SQL that finds such a record's id in the sample council: one row, one column. It is asked in
 *                   the local profile alone; anywhere else an id of no record stands in its place
 * @param addresses  by path and its parameter ({@code /v1/meetings/{id}}), what the parameter is given; it holds for all paths
 *                   that begin like this
 * @param operations by operation id, what only this one takes
 */
public record Examples(Map<String, String> records, Map<String, String> addresses,
        Map<String, OfOperation> operations) {

    static final String FILE = "openapi/examples.json";

    private static final OfOperation NOTHING = new OfOperation(null, null);
    private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z0-9.-]*)}");

    /**
     * @param parameters by name, values of path and query parameters
     * @param body       of the media type it takes
     */
    public record OfOperation(@Nullable Map<String, String> parameters, @Nullable Object body) {}

    /** Those of the service that runs; none where it has no such file. */
    public static Examples ofService() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null
                    ? new Examples(Map.of(), Map.of(), Map.of())
                    : new ObjectMapper().readValue(new String(file.readAllBytes(), StandardCharsets.UTF_8),
                            Examples.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " is not what it should be: " + unreadable.getMessage(), unreadable);
        }
    }

    /** An id like any other, the same in every build, of no record. */
    public static String idOfNone(String record) {
        return UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @param idOf finds the id of a record by its name among {@link #records} */
    public void fillIn(OpenAPI api, UnaryOperator<String> idOf) {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> fillIn(path, operation, idOf)));
    }

    private void fillIn(String path, Operation operation, UnaryOperator<String> idOf) {
        var own = operations.getOrDefault(String.valueOf(operation.getOperationId()), NOTHING);
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        for (var parameter : parameters) {
            var name = String.valueOf(parameter.getName());
            var value = own.parameters() == null ? null : own.parameters().get(name);
            if (value == null && parameter.getIn() == Parameter.In.PATH) {
                value = ofAddress(path, name);
            }
            if (value != null) {
                parameter.setExample(ofType(parameter.getSchema(), String.valueOf(replaced(value, idOf))));
            }
        }
        if (own.body() != null && operation.getRequestBody() != null) {
            operation.getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> type.setExample(replaced(own.body(), idOf)));
        }
    }

    private @Nullable String ofAddress(String path, String parameter) {
        var upToIt = path.substring(0, path.indexOf('{' + parameter + '}') + parameter.length() + 2);
        return addresses.get(upToIt);
    }

    /** The file holds texts, as an address does; a contract shows a number as a number. */
    static Object ofType(@Nullable Schema schema, String text) {
        var types = schema == null || schema.getType() == null ? List.<Schema.SchemaType>of() : schema.getType();
        return types.contains(Schema.SchemaType.INTEGER)
                ? Integer.valueOf(text)
                : types.contains(Schema.SchemaType.ARRAY) ? List.of(text.split(",")) : text;
    }

    private static Object replaced(Object value, UnaryOperator<String> idOf) {
        if (value instanceof Map<?, ?> object) {
            var copy = new LinkedHashMap<String, Object>();
            object.forEach((key, part) -> copy.put(String.valueOf(key), replaced(part, idOf)));
            return copy;
        }
        if (value instanceof List<?> array) {
            return array.stream().map(part -> replaced(part, idOf)).toList();
        }
        return value instanceof String text
                ? NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(idOf.apply(found.group(1))))
                : value;
    }
}
