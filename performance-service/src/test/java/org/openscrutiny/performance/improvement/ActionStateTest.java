package org.openscrutiny.performance.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionStateTest {

    @ParameterizedTest
    @CsvSource({"PROPOSED,IN_PROGRESS,true", "PROPOSED,COMPLETED,false", "PROPOSED,NOT_ACCEPTED,true",
            "IN_PROGRESS,COMPLETED,true", "IN_PROGRESS,EMBEDDED,false", "COMPLETED,EMBEDDED,true",
            "COMPLETED,IN_PROGRESS,true", "EMBEDDED,COMPLETED,false", "EMBEDDED,IN_PROGRESS,true",
            "SUPERSEDED,IN_PROGRESS,true", "NOT_ACCEPTED,IN_PROGRESS,true", "NOT_ACCEPTED,COMPLETED,false"})
    void goesStepByStepAndBackByReopening(ActionState from, ActionState to, boolean may) {
        assertThat(from.next().contains(to)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,IN_PROGRESS,false", "COMPLETED,IN_PROGRESS,true", "IN_PROGRESS,SUPERSEDED,true",
            "PROPOSED,NOT_ACCEPTED,true", "IN_PROGRESS,COMPLETED,false"})
    void leavingThePathNeedsAReason(ActionState from, ActionState to, boolean needs) {
        assertThat(from.needsReason(to)).isEqualTo(needs);
    }
}
