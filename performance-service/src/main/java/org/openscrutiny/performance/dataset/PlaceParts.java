package org.openscrutiny.performance.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.screening.DataLayout;
import org.openscrutiny.performance.screening.GeographicLevel;

/** Reads the place of a row from its cells. */
final class PlaceParts {

    /** What stands where a place has no code. */
    private static final Set<String> NO_CODE = Set.of("", "x", "z", "c", "Not available", "Not applicable");

    private final DataLayout layout;
    private final List<GeographicLevel> levels;

    PlaceParts(DataLayout layout) {
        this.layout = layout;
        levels = Arrays.stream(GeographicLevel.values())
                .filter(level -> level.columns().stream().anyMatch(layout::has))
                .toList();
    }

    PlaceRow read(int no, GeographicLevel own, String[] cells) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        var tokens = new ArrayList<String>();
        for (var level : levels) {
            var part = part(level, cells);
            if (!part.isEmpty()) {
                parts.put(level.code(), part);
                part.forEach((attribute, value) -> {
                    if (!attribute.equals("name")) {
                        tokens.add(token(level, attribute, value));
                    }
                });
            }
        }
        var self = parts.getOrDefault(own.code(), Map.of());
        var name = self.getOrDefault("name", own.label());
        var code = self.entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals("name"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
        if (self.size() <= 1) {
            tokens.add(token(own, "code", code));
        }
        return new PlaceRow(no, own, code, name, tokens, parts);
    }

    private Map<String, String> part(GeographicLevel level, String[] cells) {
        var part = new LinkedHashMap<String, String>();
        put(part, codeName(level), cell(level.codeColumn(), cells));
        put(part, secondCodeName(level), cell(level.secondCodeColumn(), cells));
        put(part, "name", cell(level.nameColumn(), cells));
        return part;
    }

    private static void put(Map<String, String> part, String attribute, String value) {
        if (attribute.equals("name") ? !value.isEmpty() : !NO_CODE.contains(value)) {
            part.put(attribute, value);
        }
    }

    private String cell(@Nullable String column, String[] cells) {
        var at = layout.at(column);
        return at < 0 ? "" : cells[at];
    }

    /** What the official statistics API calls the code of a level. */
    static String codeName(GeographicLevel level) {
        return switch (level) {
            case SCHOOL -> "urn";
            case PROVIDER -> "ukprn";
            case NATIONAL, REGIONAL, LOCAL_AUTHORITY, LOCAL_AUTHORITY_DISTRICT, RSC_REGION, PARLIAMENTARY_CONSTITUENCY,
                    LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA, LOCAL_ENTERPRISE_PARTNERSHIP, ENGLISH_DEVOLVED_AREA,
                    OPPORTUNITY_AREA, WARD, MAT, SPONSOR, INSTITUTION, PLANNING_AREA, POLICE_FORCE_AREA ->
                "code";
        };
    }

    private static String secondCodeName(GeographicLevel level) {
        return level == GeographicLevel.SCHOOL ? "laEstab" : "oldCode";
    }

    static String token(GeographicLevel level, String attribute, String value) {
        return level.code() + "|" + attribute + "|" + value;
    }
}
