package org.openscrutiny.performance.screening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever a file holds, screening ends with a report that either passes it or says why not. An input is the file of metadata,
 * a line of three equals signs, and the data file; {@code JAZZER_FUZZ=1} looks for more of them.
 */
class ScreenerFuzzTest {

    private static final Screener SCREENER = new Screener(Registers.load());
    private static final String BETWEEN = "\n===\n";

    @FuzzTest(maxDuration = "60s")
    void screen(byte[] both) {
        // Each byte one sign, so that no byte is lost on the way.
        var text = new String(both, ISO_8859_1);
        var middle = text.indexOf(BETWEEN);
        var meta = middle < 0 ? "" : text.substring(0, middle + 1);
        var data = middle < 0 ? text : text.substring(middle + BETWEEN.length());

        var report = SCREENER.screen("exclusions.csv", bytes(data), "exclusions.meta.csv", MetaFile.read(bytes(meta)),
                ScreeningOptions.AS_PUBLISHED, RowSink.nowhere(), rows -> {
                });

        assertThat(report).isNotNull();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }
}
