package org.openscrutiny.meetings.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void wordsFoundAreMarkedAndEverythingElseIsEscaped() {
        assertThat(Highlight.html("<script>\uE000foster\uE001 & 'care'</script>"))
                .isEqualTo("&lt;script&gt;<mark>foster</mark> &amp; &#39;care&#39;&lt;/script&gt;");
    }
}
