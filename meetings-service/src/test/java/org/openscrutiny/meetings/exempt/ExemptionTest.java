package org.openscrutiny.meetings.exempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.InvalidInput;

class ExemptionTest {

    @Test
    void groundsAreSortedAndKeptOnce() {
        var exemption = Exemption.of(Access.EXEMPT, List.of(5, 3, 3), "Note", null);
        assertThat(exemption.paragraphs()).containsExactly(3, 5);
        assertThat(exemption.audience()).isEqualTo(Audience.EXEMPT);
    }

    @Test
    void closedWithoutAGroundIsRefusedAndSoIsOpenWithOne() {
        assertThatThrownBy(() -> Exemption.of(Access.EXEMPT, null, null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Exemption.of(null, List.of(3), null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Exemption.of(Access.EXEMPT, List.of(0, 8), null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2 things");
    }

    @Test
    void releaseKeepsTheGroundsAndSurvivesAChangeOfWords() {
        var day = LocalDate.of(2017, 12, 1);
        var released = Exemption.of(Access.EXEMPT, List.of(3), "Note", null).releasedOn(day);
        var restated = released.restated(Access.PUBLIC, List.of(3), "Note", "Summary");
        assertThat(restated.releasedOn()).isEqualTo(day);
        assertThat(restated.publicSummary()).isEqualTo("Summary");
        assertThat(restated.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(released.restated(Access.EXEMPT, List.of(3), "Note", null).releasedOn()).isNull();
    }
}
