package org.openscrutiny.performance.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementRulesTest {

    @ParameterizedTest
    @CsvSource({"2022-12-31,4,true", "2023-01-01,5,true", "2026-03-31,5,true", "2026-04-01,4,false"})
    void whatIlacsJudgesMovesWithItsVersions(LocalDate day, int judgements, boolean overall) {
        var given = JudgementRules.given(InspectionType.ILACS_STANDARD_INSPECTION, day);
        assertThat(given).hasSize(judgements);
        assertThat(given.contains(JudgementType.OVERALL_EFFECTIVENESS)).isEqualTo(overall);
    }

    @ParameterizedTest
    @EnumSource(value = InspectionType.class, names = {"MONITORING_VISIT", "ILACS_FOCUSED_VISIT", "PEER_REVIEW"})
    void visitsAndReviewsGiveNoGrades(InspectionType type) {
        assertThat(JudgementRules.given(type, LocalDate.of(2017, 4, 11))).isEmpty();
    }

    @Test
    void overallGradeDecidesWhereThereIsOne() {
        assertThat(JudgementRules.inadequate(Map.of(JudgementType.OVERALL_EFFECTIVENESS, Grade.REQUIRES_IMPROVEMENT,
                JudgementType.CARE_LEAVERS, Grade.INADEQUATE))).isFalse();
    }

    @Test
    void withoutAnOverallGradeAnyInadequateOneDecides() {
        assertThat(JudgementRules.inadequate(
                Map.of(JudgementType.IMPACT_OF_LEADERS, Grade.GOOD, JudgementType.CARE_LEAVERS, Grade.INADEQUATE)))
                .isTrue();
        assertThat(JudgementRules.inadequate(Map.of(JudgementType.OVERALL_EFFECTIVENESS, Grade.NOT_MADE,
                JudgementType.HELP_AND_PROTECTION, Grade.INADEQUATE))).isTrue();
    }

    @Test
    void boardsEffectivenessNeverDecides() {
        assertThat(JudgementRules.inadequate(Map.of(JudgementType.LSCB_EFFECTIVENESS, Grade.INADEQUATE))).isFalse();
    }
}
