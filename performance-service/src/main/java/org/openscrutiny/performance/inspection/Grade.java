package org.openscrutiny.performance.inspection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** A grade, in Ofsted's order from best to worst; compared by that order and never averaged. */
public enum Grade {

    OUTSTANDING("Outstanding"), GOOD("Good"), REQUIRES_IMPROVEMENT("Requires improvement to be good"), INADEQUATE(
            "Inadequate"), NOT_MADE("Judgement not made"), NOT_APPLICABLE("Not applicable");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** The exact words of Ofsted's management information. */
    @JsonValue
    public String label() {
        return label;
    }

    boolean isGrade() {
        return this != NOT_MADE && this != NOT_APPLICABLE;
    }

    /**
     * Reads a grade as reports print it: reports before 2018 say "Requires Improvement" and use lower case.
     *
     * @return empty if these words are no grade
     */
    static Optional<Grade> printed(String words) {
        var plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (plain.equals("requires improvement")) {
            return Optional.of(REQUIRES_IMPROVEMENT);
        }
        return Arrays.stream(values()).filter(grade -> grade.label.toLowerCase(Locale.ROOT).equals(plain)).findFirst();
    }
}
