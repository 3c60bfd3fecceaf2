package org.openscrutiny.recommendations.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptCountsTest {

    private final KeptCounts<String> kept = new KeptCounts<>(2);

    @Test
    void countsHoldWhileTheFeedStandsWhereItStood() {
        kept.keep("today", new Counted<>("three", "12 0 0"));
        assertThat(kept.of("today", "12 0 0")).map(Counted::view).contains("three");
        assertThat(kept.of("today", "13 0 0")).isEmpty();
        assertThat(kept.of("yesterday", "12 0 0")).isEmpty();
        kept.keep("today", new Counted<>("four", "13 0 0"));
        assertThat(kept.of("today", "13 0 0")).map(Counted::view).contains("four");
        assertThat(kept.of("today", "12 0 0")).isEmpty();
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() {
        kept.keep("a", new Counted<>("1", "s"));
        kept.keep("b", new Counted<>("2", "s"));
        assertThat(kept.of("a", "s")).isPresent();
        kept.keep("c", new Counted<>("3", "s"));
        assertThat(kept.of("b", "s")).isEmpty();
        assertThat(kept.of("a", "s")).isPresent();
        assertThat(kept.of("c", "s")).isPresent();
    }
}
