package org.openscrutiny.performance.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final VersionContents BEFORE = new VersionContents(
            List.of(new IndicatorColumn("enrolments", "enrolments", "Enrolments", "", 0, "")),
            List.of(new FilterColumn("school_type", "school_type", "School type", "", "")),
            List.of(new FilterItem(7, 0, "school_type:total", "Total", "")), Set.of(), Set.of(), Map.of());

    @Test
    void sameLabelKeepsItsNumberAndId() {
        var item = new Numbering(Optional.of(BEFORE), Renames.NONE, 8).item("school_type", "Total");
        assertThat(item).isEqualTo(new Numbering.Known(7, "school_type:total"));
    }

    @Test
    void renamedItemKeepsItsNumberAndId() {
        var renames = new Renames(null, null, Map.of("school_type:total", "All schools"));
        var numbering = new Numbering(Optional.of(BEFORE), renames, 8);
        assertThat(numbering.item("school_type", "All schools")).isEqualTo(
                new Numbering.Known(7, "school_type:total"));
        assertThat(numbering.item("school_type", "Total").no()).isEqualTo(8);
    }

    @Test
    void renamedColumnKeepsItsId() {
        var renames = new Renames(Map.of("enrolments", "number_of_enrolments"), null, null);
        var numbering = new Numbering(Optional.of(BEFORE), renames, 8);
        assertThat(numbering.columnId("number_of_enrolments")).isEqualTo("enrolments");
        assertThat(numbering.columnId("sess_possible")).isEqualTo("sess_possible");
    }

    @Test
    void renameOfNothingIsRefused() {
        var renames = new Renames(null, null, Map.of("school_type:none", "All schools"));
        assertThatThrownBy(() -> new Numbering(Optional.of(BEFORE), renames, 8)).isInstanceOf(Unpublishable.class)
                .hasMessageContaining("school_type:none");
    }

    @Test
    void labelsThatDifferByPunctuationAloneGetIdsOfTheirOwn() {
        var numbering = new Numbering(Optional.empty(), Renames.NONE, 1);
        var first = numbering.item("ncyear", "Year 1");
        var second = numbering.item("ncyear", "Year-1");
        assertThat(first.id()).isEqualTo("ncyear:year-1");
        assertThat(second.id()).startsWith("ncyear:year-1-").isNotEqualTo(first.id());
    }
}
