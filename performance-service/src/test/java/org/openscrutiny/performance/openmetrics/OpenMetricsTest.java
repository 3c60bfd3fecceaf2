package org.openscrutiny.performance.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OpenMetricsTest {

    private static final Instant FIRST = Instant.parse("2016-08-31T23:00:00Z");
    private static final Map<String, String> OWN = Map.of("indicator", "rate", "area", "E06000060");

    @Test
    void textHasTypeHelpSamplesAndItsEnd() {
        var text = new OpenMetrics("performance_indicator_value", "A \"figure\"\nof two lines")
                .sample(OWN, new BigDecimal("0.0014"), FIRST)
                .sample(OWN, new BigDecimal("1E+2"), FIRST.plusSeconds(60));
        assertThat(text).hasToString("""
                # TYPE performance_indicator_value gauge
                # HELP performance_indicator_value A \\"figure\\"\\nof two lines
                performance_indicator_value{area="E06000060",indicator="rate"} 0.0014 1472684400
                performance_indicator_value{area="E06000060",indicator="rate"} 100 1472684460
                # EOF
                """);
    }

    @Test
    void labelsAreEscaped() {
        assertThat(new OpenMetrics("a_b", "c").sample(Map.of("title", "a\\b\"c\nd"), BigDecimal.ONE, FIRST).toString())
                .contains("{title=\"a\\\\b\\\"c\\nd\"}");
    }

    @Test
    void timeNeverGoesBackWithinASeries() {
        var text = new OpenMetrics("a_b", "c").sample(OWN, BigDecimal.ONE, FIRST);
        assertThatThrownBy(() -> text.sample(OWN, BigDecimal.ONE, FIRST)).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> text.sample(OWN, BigDecimal.ONE, FIRST.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        text.sample(Map.of("area", "E92000001"), BigDecimal.ONE, FIRST.minusSeconds(1));
    }

    @Test
    void unitsAreThoseOfDashboards() {
        assertThat(MetricUnit.of("%").convert(new BigDecimal("79"))).isEqualByComparingTo("0.79");
        assertThat(MetricUnit.of("pp").label()).isEqualTo("ratio");
        assertThat(MetricUnit.of("£m").convert(new BigDecimal("1.2"))).isEqualByComparingTo("1200000");
        assertThat(MetricUnit.of("£m").label()).isEqualTo("pounds");
        assertThat(MetricUnit.of("£").convert(BigDecimal.TEN)).isEqualByComparingTo("10");
        assertThat(MetricUnit.of("days").label()).isEqualTo("days");
        assertThat(MetricUnit.of("per 10,000").label()).isEqualTo("per_10000");
        assertThat(MetricUnit.of("").label()).isEqualTo("number");
    }
}
