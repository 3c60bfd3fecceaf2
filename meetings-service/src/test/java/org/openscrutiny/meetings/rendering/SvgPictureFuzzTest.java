package org.openscrutiny.meetings.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Text is a picture without anything that runs or fetches, or none. {@code JAZZER_FUZZ=1} looks for more inputs. */
class SvgPictureFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void picture(byte[] svg) {
        var text = new String(svg, UTF_8);
        SvgPicture.of(text).ifPresent(address -> {
            assertThat(address).startsWith(SvgPicture.ADDRESS);
            assertThat(text).doesNotContain("<script", "<!DOCTYPE", "<foreignObject");
        });
    }
}
