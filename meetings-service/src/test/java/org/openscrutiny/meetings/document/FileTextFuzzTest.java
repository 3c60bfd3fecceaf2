package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The words of any file, of whatever kind it is called, are few enough to index, or none. {@code JAZZER_FUZZ=1} looks for more inputs. */
class FileTextFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void words(byte[] file) {
        for (var kind : FileKind.values()) {
            var words = FileText.of(kind, file);
            if (words != null) {
                assertThat(words.getBytes(UTF_8).length).isLessThanOrEqualTo(FileText.MOST_OCTETS);
                assertThat(words).doesNotContain("\0");
            }
        }
    }
}
