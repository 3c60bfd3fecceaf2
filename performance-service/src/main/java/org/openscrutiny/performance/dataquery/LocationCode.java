package org.openscrutiny.performance.dataquery;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * A place by its level and one of its codes.
 *
 * @param level   as in the statistics API
 * @param oldCode the three digits of an authority
 * @param urn     of a school
 * @param laEstab of a school
 * @param ukprn   of a provider
 */
@Schema(name = "LocationCode")
record LocationCode(
        @NotBlank @Size(max = 10) @Schema(examples = "LA") String level,
        @Size(min = 1, max = 120) @Schema(examples = "E10000002") @Nullable String code,
        @Size(min = 1, max = 20) @Nullable String oldCode,
        @Size(min = 1, max = 20) @Nullable String urn,
        @Size(min = 1, max = 20) @Nullable String laEstab,
        @Size(min = 1, max = 20) @Nullable String ukprn) {

    private static final Pattern WRITTEN = Pattern
            .compile("([A-Z]{2,4})\\|(code|oldCode|urn|laEstab|ukprn)\\|(.{1,120})");

    /**
     * Reads {@code LA|code|E10000002}.
     *
     * @throws InvalidInput if it is none
     */
    static LocationCode parse(String text, String parameter) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new InvalidInput(Fault.in(parameter,
                    "\"%s\" is no place; it is written level, kind of code and code, such as LA|code|E10000002."
                            .formatted(Criteria.cut(text))));
        }
        var value = written.group(3);
        return switch (written.group(2)) {
            case "code" -> new LocationCode(written.group(1), value, null, null, null, null);
            case "oldCode" -> new LocationCode(written.group(1), null, value, null, null, null);
            case "urn" -> new LocationCode(written.group(1), null, null, value, null, null);
            case "laEstab" -> new LocationCode(written.group(1), null, null, null, value, null);
            default -> new LocationCode(written.group(1), null, null, null, null, value);
        };
    }

    /**
     * By which places of a version are found.
     *
     * @throws InvalidInput if it has no code, or more than one
     */
    String id(String pointer) {
        Map<String, String> given = new TreeMap<>();
        put(given, "code", code);
        put(given, "oldCode", oldCode);
        put(given, "urn", urn);
        put(given, "laEstab", laEstab);
        put(given, "ukprn", ukprn);
        if (given.size() != 1) {
            throw new InvalidInput(Fault.at(pointer,
                    "A place is named by exactly one of code, oldCode, urn, laEstab and ukprn beside its level."));
        }
        var only = given.entrySet().iterator().next();
        return level + "|" + only.getKey() + "|" + only.getValue();
    }

    private static void put(Map<String, String> to, String attribute, @Nullable String value) {
        if (value != null) {
            to.put(attribute, value);
        }
    }
}
