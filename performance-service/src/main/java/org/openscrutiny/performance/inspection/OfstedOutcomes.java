package org.openscrutiny.performance.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Ofsted's management information on children's services, as published: the latest graded inspection of each authority. */
final class OfstedOutcomes {

    private static final String AREA = "Local authority area code";
    private static final String INSPECTED = "Inspection date";
    private static final String PUBLISHED = "Publication date";
    private static final int MOST_ROWS = 1_000;

    private OfstedOutcomes() {
    }

    /**
     * One authority.
     *
     * @param grades by the judgement that the column stands for on that day
     * @param columns the same by the column's heading
     */
    record Outcome(long line, String area, LocalDate startOn, LocalDate publishedOn,
            Map<JudgementType, String> grades, Map<String, Grade> columns) {}

    /** @throws InvalidInput with each line that cannot be read */
    static List<Outcome> read(byte[] file) {
        var outcomes = new ArrayList<Outcome>();
        var wrong = new ArrayList<Fault>();
        Map<String, Integer> header = new HashMap<>();
        try (var csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(file))) {
            for (var row : csv) {
                if (header.isEmpty()) {
                    readHeader(row, header);
                } else if (outcomes.size() + wrong.size() < MOST_ROWS) {
                    outcome(row, header, outcomes, wrong);
                }
            }
        } catch (CsvParseException broken) {
            throw new InvalidInput(Fault.at("", "The file cannot be read as CSV; its quotes are not closed."));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        if (outcomes.isEmpty() && wrong.isEmpty()) {
            throw new InvalidInput(Fault.at("", "The file has no rows."));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return outcomes;
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new InvalidInput(Fault.at("", "The file is not in UTF-8."));
        }
    }

    private static void readHeader(CsvRecord row, Map<String, Integer> header) {
        for (var i = 0; i < row.getFieldCount(); i++) {
            header.putIfAbsent(row.getField(i).strip(), i);
        }
        var missing = new ArrayList<Fault>();
        for (var name : List.of(AREA, INSPECTED, PUBLISHED, JudgementType.OVERALL_EFFECTIVENESS.label(),
                JudgementType.IMPACT_OF_LEADERS.label(), JudgementType.HELP_AND_PROTECTION.label(),
                JudgementType.CHILDREN_IN_CARE.label(), JudgementType.CARE_LEAVERS.label())) {
            if (!header.containsKey(name)) {
                missing.add(Fault.at("", "The file has no column \"%s\".".formatted(name)));
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    private static void outcome(CsvRecord row, Map<String, Integer> header, List<Outcome> outcomes,
            List<Fault> wrong) {
        var line = row.getStartingLineNumber();
        try {
            var startOn = LocalDate.parse(cell(row, header, INSPECTED));
            var publishedOn = LocalDate.parse(cell(row, header, PUBLISHED));
            var given = JudgementRules.given(InspectionType.ILACS_STANDARD_INSPECTION, startOn);
            Map<JudgementType, String> grades = new EnumMap<>(JudgementType.class);
            Map<String, Grade> columns = new HashMap<>();
            for (var column : List.of(JudgementType.OVERALL_EFFECTIVENESS, JudgementType.IMPACT_OF_LEADERS,
                    JudgementType.HELP_AND_PROTECTION, JudgementType.CHILDREN_IN_CARE, JudgementType.CARE_LEAVERS)) {
                var printed = cell(row, header, column.label());
                if (printed.isEmpty()) {
                    continue;
                }
                // Until 2022 children in care and care leavers were judged as one; the file has it in the first column.
                var type = column == JudgementType.CHILDREN_IN_CARE
                        && given.contains(JudgementType.CHILDREN_IN_CARE_AND_CARE_LEAVERS)
                                ? JudgementType.CHILDREN_IN_CARE_AND_CARE_LEAVERS
                                : column;
                var grade = Grade.printed(printed);
                if (grade.isEmpty() || !given.contains(type)) {
                    wrong.add(fault(line, grade.isEmpty()
                            ? "\"%s\" is no grade.".formatted(cut(printed))
                            : "An inspection of %s does not judge \"%s\".".formatted(startOn, column.label())));
                    return;
                }
                grades.put(type, printed);
                columns.put(column.label(), grade.get());
            }
            outcomes.add(new Outcome(line, cell(row, header, AREA), startOn, publishedOn, grades, columns));
        } catch (DateTimeParseException noDay) {
            wrong.add(fault(line, "\"%s\" is no day; days are written 2025-01-27.".formatted(
                    cut(noDay.getParsedString()))));
        }
    }

    static Fault fault(long line, String detail) {
        return Fault.at("/lines/" + line, "Line %d: %s".formatted(line, detail));
    }

    private static String cell(CsvRecord row, Map<String, Integer> header, String name) {
        var at = header.getOrDefault(name, Integer.MAX_VALUE);
        return at < row.getFieldCount() ? row.getField(at).strip() : "";
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
