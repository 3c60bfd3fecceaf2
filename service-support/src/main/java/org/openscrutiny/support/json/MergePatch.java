package org.openscrutiny.support.json;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** JSON merge patch (RFC 7396): fields that come replace, null removes, what is left out stays. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    public MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws InvalidInput if the patched record would not be valid */
    public <T> T apply(T current, ObjectNode patch, Class<T> type) {
        try {
            var merged = merge(json.valueToTree(current), patch);
            var patched = json.treeToValue(merged, type);
            refuse(validator.validate(patched));
            return patched;
        } catch (JsonProcessingException unreadable) {
            throw new InvalidInput(Fault.at("", unreadable.getOriginalMessage()));
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            var present = target.get(field.getKey());
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (present instanceof ObjectNode inner && field.getValue() instanceof ObjectNode change) {
                merge(inner, change);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
        return target;
    }

    private static <T> void refuse(Set<ConstraintViolation<T>> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations.stream()
                    .map(v -> Fault.at("/" + v.getPropertyPath().toString().replace('.', '/'), v.getMessage()))
                    .collect(Collectors.toList()));
        }
    }
}
