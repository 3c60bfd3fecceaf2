package org.openscrutiny.meetings.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.support.problem.InvalidInput;

class SortOrderTest {

    @Test
    void theFirstKeyIsMeantWhereNoneIsAsked() {
        assertThat(SortOrder.of(null, "title", "recorded")).isEqualTo(new SortOrder("title", false));
    }

    @Test
    void aMinusTurnsAKeyRound() {
        var latest = SortOrder.of("-recorded", "title", "recorded");
        assertThat(latest).isEqualTo(new SortOrder("recorded", true));
        assertThat(latest.direction()).isEqualTo(" desc");
        assertThat(latest.beyond()).isEqualTo("<");
        var first = SortOrder.of("recorded", "title", "recorded");
        assertThat(first.direction()).isEmpty();
        assertThat(first.beyond()).isEqualTo(">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Title", "--title", "title ", "id"})
    void anotherKeyIsRefusedWithThoseThereAre(String asked) {
        assertThatThrownBy(() -> SortOrder.of(asked, "title", "recorded")).isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "sort is \"%s\"; this list takes one of title, -title, recorded, -recorded.".formatted(asked));
    }
}
