package org.openscrutiny.launcher.sample;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Puts ids in the place of refs: {@code {person.collingwood}}, in any string of a body or path. */
final class Refs {

    private static final Pattern REF = Pattern.compile("\\{([a-z][A-Za-z0-9._-]*)}");

    private final Map<String, String> ids;

    Refs(Map<String, String> ids) {
        this.ids = ids;
    }

    /** @throws UnknownRef if no earlier record has that name */
    String replaceIn(String text) {
        return REF.matcher(text).replaceAll(found -> {
            var id = ids.get(found.group(1));
            if (id == null) {
                throw new UnknownRef(found.group(1));
            }
            return id;
        });
    }

    JsonNode replaceIn(JsonNode node) {
        if (node instanceof TextNode text) {
            return TextNode.valueOf(replaceIn(text.textValue()));
        }
        if (node instanceof ArrayNode array) {
            var replaced = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> replaced.add(replaceIn(element)));
            return replaced;
        }
        if (node instanceof ObjectNode object) {
            var replaced = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> replaced.set(field.getKey(), replaceIn(field.getValue())));
            return replaced;
        }
        return node;
    }

    /** A ref that no earlier record has. */
    static final class UnknownRef extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownRef(String ref) {
            super("It refers to {%s}, which no earlier record is called.".formatted(ref));
        }
    }
}
