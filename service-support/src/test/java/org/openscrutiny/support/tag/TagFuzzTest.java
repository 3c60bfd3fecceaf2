package org.openscrutiny.support.tag;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.openscrutiny.support.problem.InvalidInput;

/** A header of tags is understood or refused, and only the tag itself is found in it. {@code JAZZER_FUZZ=1} looks for more inputs. */
class TagFuzzTest {

    private static final Tag TAG = new Tag("o12");

    @FuzzTest(maxDuration = "60s")
    void list(byte[] header) {
        var list = new String(header, ISO_8859_1);
        try {
            if (TAG.isAmong("If-Match", list, false)) {
                assertThat(list).matches("(?s).*(\\*|\"o12\").*");
                assertThat(TAG.isAmong("If-None-Match", list, true)).isTrue();
            }
        } catch (InvalidInput refused) {
            assertThat(list.strip()).isNotEqualTo("*").isNotEqualTo(TAG.header());
        }
    }
}
