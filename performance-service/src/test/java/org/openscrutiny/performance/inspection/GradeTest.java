package org.openscrutiny.performance.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {

    @ParameterizedTest
    @CsvSource({"Requires Improvement,REQUIRES_IMPROVEMENT", "requires improvement to be good,REQUIRES_IMPROVEMENT",
            "inadequate,INADEQUATE", "Outstanding,OUTSTANDING", " good ,GOOD", "Judgement not made,NOT_MADE",
            "Not applicable,NOT_APPLICABLE"})
    void readsWhatReportsPrint(String printed, Grade grade) {
        assertThat(Grade.printed(printed)).contains(grade);
    }

    @Test
    void otherWordsAreNoGrade() {
        assertThat(Grade.printed("satisfactory")).isEmpty();
    }
}
