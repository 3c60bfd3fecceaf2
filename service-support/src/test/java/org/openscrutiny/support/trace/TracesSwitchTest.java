package org.openscrutiny.support.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesSwitchTest {

    @Test
    void endpointSwitchesTracesOn() {
        var config = config("http://collector:4318");
        assertThat(config.getValue("quarkus.otel.sdk.disabled", Boolean.class)).isFalse();
        assertThat(config.getValue("quarkus.otel.exporter.otlp.endpoint", String.class))
                .isEqualTo("http://collector:4318");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void withoutOneTheyAreOff(String endpoint) {
        var config = config(endpoint);
        assertThat(config.getValue("quarkus.otel.sdk.disabled", Boolean.class)).isTrue();
        assertThat(config.getOptionalValue("quarkus.otel.exporter.otlp.endpoint", String.class)).isEmpty();
    }

    private static SmallRyeConfig config(String endpoint) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("quarkus.otel.sdk.disabled", "true"), "ours", 250))
                .withSources(new PropertiesConfigSource(Map.of(TracesSwitch.ENDPOINT, endpoint), "operator", 300))
                .withSources(new TracesSwitch())
                .build();
    }
}
