package org.openscrutiny.support.json;

import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.JsonFaults;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.Violations;

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

    /**
     * @param patch as it was sent; nothing, where that is nothing or null
     * @throws Refusal invalid-input, if the patched record would not be valid
     */
    public <T> T apply(T current, @Nullable ObjectNode patch, Class<T> type) {
        if (patch == null) {
            throw new InvalidInput(Fault.at("", "null changes nothing; send an object with the fields to change."));
        }
        try {
            var merged = merge(json.valueToTree(current), patch);
            var patched = json.treeToValue(merged, type);
            refuse(validator.validate(patched));
            return patched;
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.refusal(unreadable);
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            var name = field.getKey();
            var wanted = field.getValue();
            if (wanted.isNull() && target.has(name)) {
                target.remove(name);
            } else if (wanted instanceof ObjectNode change) {
                target.set(name,
                        merge(target.get(name) instanceof ObjectNode inner ? inner : target.objectNode(), change));
            } else {
                // Also a null for what is not there: reading the result then refuses a name that does not exist.
                target.set(name, wanted);
            }
        });
        return target;
    }

    private static <T> void refuse(Set<ConstraintViolation<T>> violations) {
        if (!violations.isEmpty()) {
            throw Violations.refusal(violations);
        }
    }
}
