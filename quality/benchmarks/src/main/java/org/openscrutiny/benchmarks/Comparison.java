package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openscrutiny.benchmarks.Operation.Check;

/** Holds an answer against the rows of the SQL that made it: only what says the same may be compared for speed. */
final class Comparison {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Comparison() {
    }

    /** @throws CannotMeasure if they differ */
    static void compare(Operation operation, Check check, byte[] answer, List<Statement> sent, Council council) {
        var statement = sent.stream()
                .filter(candidate -> candidate.sql().contains(check.table()))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure(
                        "%s sent no statement on %s".formatted(operation.label(), check.table())));
        var told = told(answer, check.pointer());
        var found = found(operation, statement, check.column(), council);
        if (told.isEmpty() || told.size() > found.size() || !sameSoFar(told, found)) {
            throw new CannotMeasure("%s answers %s but its SQL finds %s".formatted(operation.label(), told, found));
        }
    }

    /** A page asks for a row more than it tells, and an aggregate finds what stands elsewhere in the answer too. */
    private static boolean sameSoFar(List<String> told, List<String> found) {
        return found.subList(0, told.size()).equals(told) || found.containsAll(told);
    }

    static List<String> told(byte[] answer, String pointer) {
        try {
            var values = new ArrayList<String>();
            collect(JSON.readTree(answer), List.of(pointer.substring(1).split("/")), values);
            return values;
        } catch (IOException notJson) {
            throw new CannotMeasure("An answer is no JSON", notJson);
        }
    }

    private static void collect(JsonNode node, List<String> steps, List<String> values) {
        if (steps.isEmpty()) {
            if (!node.isMissingNode()) {
                values.add(node.isNumber() ? plain(node.decimalValue()) : node.asText());
            }
        } else if (steps.get(0).equals("*")) {
            node.forEach(element -> collect(element, steps.subList(1, steps.size()), values));
        } else {
            collect(node.path(steps.get(0)), steps.subList(1, steps.size()), values);
        }
    }

    private static List<String> found(Operation operation, Statement statement, String column, Council council) {
        try (var connection = council.connect(operation.database(), operation.module());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(statement.literal())) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                var value = rows.getObject(column);
                values.add(value instanceof BigDecimal number ? plain(number) : String.valueOf(value));
            }
            return values;
        } catch (SQLException failed) {
            throw new CannotMeasure("The SQL of %s cannot be run again: %s".formatted(operation.label(),
                    failed.getMessage()), failed);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
