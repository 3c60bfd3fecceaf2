package org.openscrutiny.performance.period;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Text is a period, which is written as it is read, or it is refused. {@code JAZZER_FUZZ=1} looks for more inputs. */
class PeriodFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void parse(byte[] text) {
        try {
            var period = Period.parse(new String(text, UTF_8));
            assertThat(Period.parse(period.toString())).isEqualTo(period);
            assertThat(period.endOn()).isAfterOrEqualTo(period.startOn());
        } catch (InvalidPeriod refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }
}
