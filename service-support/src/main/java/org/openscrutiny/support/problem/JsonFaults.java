package org.openscrutiny.support.problem;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jspecify.annotations.Nullable;

/** Says in plain English, with a pointer, what is wrong with a JSON body, and names no class while doing so. */
public final class JsonFaults {

    private static final int LONGEST_QUOTE = 100;

    private JsonFaults() {
    }

    /** Whether it was the client's JSON that could not be read, and not an answer of ours that could not be written. */
    static boolean isClients(JsonProcessingException unreadable) {
        return !(unreadable instanceof InvalidDefinitionException)
                && unreadable.getProcessor() instanceof JsonParser;
    }

    /** The refusal for a body that could not be read. */
    public static Refusal refusal(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof StreamConstraintsException tooMuch) {
                return new InvalidInput(Fault.at(pointer(unreadable), limit(tooMuch)));
            }
            if (cause instanceof InputCoercionException outOfRange) {
                return new InvalidInput(Fault.at(pointer(unreadable), "The number here is out of range; send %s."
                        .formatted(wanted(outOfRange.getTargetType()))));
            }
            if (cause instanceof StreamReadException broken) {
                return broken(broken, unreadable);
            }
            if (cause instanceof UnusableValue unusable) {
                return new InvalidInput(Fault.at(pointer(unreadable), unusable.getOriginalMessage()));
            }
        }
        if (unreadable instanceof MismatchedInputException odd) {
            return mismatch(odd);
        }
        return new InvalidInput(Fault.at(pointer(unreadable), "The value here cannot be used."));
    }

    private static Refusal broken(StreamReadException broken, JsonProcessingException outer) {
        var said = broken.getOriginalMessage();
        if (said.startsWith("Duplicate field")) {
            var name = said.replaceFirst("^Duplicate field '", "").replaceFirst("'$", "");
            return new InvalidInput(
                    Fault.at(pointer(outer),
                            "The field \"%s\" comes more than once; send it once.".formatted(cut(name))));
        }
        var at = broken.getLocation();
        var where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return malformed("The body is not valid JSON: it cannot be read%s.".formatted(where));
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Problems.MALFORMED_JSON, detail);
    }

    private static String limit(StreamConstraintsException tooMuch) {
        var said = tooMuch.getOriginalMessage();
        if (said.contains("nesting depth")) {
            return "The body is nested too deeply: at most 64 levels are read.";
        }
        return said.contains("Number")
                ? "A number here has too many digits: at most 1000 are read."
                : "A name or a text here is too long to be read.";
    }

    private static Refusal mismatch(MismatchedInputException odd) {
        if (odd instanceof UnrecognizedPropertyException unknown) {
            return new InvalidInput(Fault.at(pointer(odd), unknownField(unknown)));
        }
        var said = odd.getOriginalMessage();
        if (said.startsWith("Trailing token")) {
            return malformed("More text follows after the end of the JSON value; send one value only.");
        }
        if (said.startsWith("No content")) {
            return malformed("The body is empty; this operation needs a JSON body.");
        }
        return new InvalidInput(Fault.at(pointer(odd), wrongValue(odd)));
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        var names = known == null ? List.<String>of() : known.stream().map(String::valueOf).sorted().toList();
        return "There is no field \"%s\" here; the fields are %s.".formatted(cut(unknown.getPropertyName()),
                String.join(", ", names));
    }

    private static String wrongValue(MismatchedInputException odd) {
        var wanted = odd.getTargetType() == null ? "another kind of value" : wanted(odd.getTargetType());
        if (odd instanceof InvalidNullException) {
            return "null cannot be used here; leave it out.";
        }
        if (odd instanceof InvalidFormatException format) {
            return "%s cannot be used here; send %s.".formatted(quote(format.getValue()), wanted);
        }
        return odd.getOriginalMessage().startsWith("Cannot map `null`")
                ? "null cannot be used here; send " + wanted + "."
                : "The value here is of the wrong kind; send " + wanted + ".";
    }

    /** What a client should send where Java wants this type. */
    static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (type == int.class || type == long.class || type == short.class || type == Integer.class
                || type == Long.class
                || type == Short.class) {
            return type == long.class || type == Long.class
                    ? "a whole number"
                    : "a whole number from -2147483648 to 2147483647";
        }
        if (type == BigDecimal.class || type == double.class || type == float.class
                || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type == UUID.class) {
            return "an id: a UUID such as 0199f2d0-4c1e-7c7b-9d5e-3f0a5b6c7d8e";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list, in [ ]";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object, in { }" : otherWanted(type);
    }

    private static String otherWanted(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2017-09-05, with a year from 1000 to 9999";
            case "LocalTime" -> "a time of day such as 09:30";
            case "LocalDateTime" -> "a date and time such as 2017-09-05T09:30:00";
            case "Instant", "OffsetDateTime", "ZonedDateTime" ->
                "a time with its offset such as 2017-09-05T09:30:00+01:00";
            case "YearMonth" -> "a month such as 2017-09";
            case "Year" -> "a year such as 2017";
            case "Duration" -> "a duration such as PT90M";
            case "ObjectNode" -> "an object, in { }";
            case "ArrayNode" -> "a list, in [ ]";
            default -> "another kind of value";
        };
    }

    private static String quote(@Nullable Object value) {
        return value == null ? "null" : '"' + cut(value.toString()) + '"';
    }

    static String cut(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0,
                        text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length()))))
                        + "...";
    }

    private static String pointer(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath()
                .stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
