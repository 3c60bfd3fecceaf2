package org.openscrutiny.performance.inspection;

import static org.openscrutiny.performance.inspection.JudgementType.CARE_LEAVERS;
import static org.openscrutiny.performance.inspection.JudgementType.CHILDREN_IN_CARE;
import static org.openscrutiny.performance.inspection.JudgementType.CHILDREN_IN_CARE_AND_CARE_LEAVERS;
import static org.openscrutiny.performance.inspection.JudgementType.HELP_AND_PROTECTION;
import static org.openscrutiny.performance.inspection.JudgementType.IMPACT_OF_LEADERS;
import static org.openscrutiny.performance.inspection.JudgementType.LSCB_EFFECTIVENESS;
import static org.openscrutiny.performance.inspection.JudgementType.OVERALL_EFFECTIVENESS;
import static org.openscrutiny.performance.inspection.JudgementType.SIF_ADOPTION_PERFORMANCE;
import static org.openscrutiny.performance.inspection.JudgementType.SIF_CARE_LEAVERS;
import static org.openscrutiny.performance.inspection.JudgementType.SIF_HELP_AND_PROTECTION;
import static org.openscrutiny.performance.inspection.JudgementType.SIF_LEADERSHIP;
import static org.openscrutiny.performance.inspection.JudgementType.SIF_LOOKED_AFTER_AND_PERMANENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which judgements a framework gives on a day, and when they make an authority inadequate. */
final class JudgementRules {

    /** Moves whenever an answer of this class would. */
    static final String VERSION = "inadequate-1";

    /** From then on care leavers have a judgement of their own. */
    private static final LocalDate CARE_LEAVERS_APART = LocalDate.of(2023, 1, 1);
    /** From then on there is no overall grade. */
    private static final LocalDate NO_OVERALL_GRADE = LocalDate.of(2026, 4, 1);

    private JudgementRules() {
    }

    /** In the order reports print them; empty for visits and for frameworks without grades. */
    static List<JudgementType> given(InspectionType type, LocalDate startOn) {
        if (!type.graded()) {
            return List.of();
        }
        if (type.under(Framework.SIF)) {
            return List.of(OVERALL_EFFECTIVENESS, SIF_HELP_AND_PROTECTION, SIF_LOOKED_AFTER_AND_PERMANENCE,
                    SIF_ADOPTION_PERFORMANCE, SIF_CARE_LEAVERS, SIF_LEADERSHIP, LSCB_EFFECTIVENESS);
        }
        if (startOn.isBefore(CARE_LEAVERS_APART)) {
            return List.of(OVERALL_EFFECTIVENESS, IMPACT_OF_LEADERS, HELP_AND_PROTECTION,
                    CHILDREN_IN_CARE_AND_CARE_LEAVERS);
        }
        if (startOn.isBefore(NO_OVERALL_GRADE)) {
            return List.of(OVERALL_EFFECTIVENESS, IMPACT_OF_LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE,
                    CARE_LEAVERS);
        }
        return List.of(IMPACT_OF_LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS);
    }

    /**
     * Whether these grades make the authority inadequate: by the overall grade where one was given, else by any other grade.
     * The board's effectiveness is not the authority's and never decides.
     */
    static boolean inadequate(Map<JudgementType, Grade> grades) {
        var overall = grades.get(OVERALL_EFFECTIVENESS);
        if (overall != null && overall.isGrade()) {
            return overall == Grade.INADEQUATE;
        }
        return grades.entrySet()
                .stream()
                .anyMatch(judged -> judged.getKey() != LSCB_EFFECTIVENESS && judged.getValue() == Grade.INADEQUATE);
    }
}
