package org.openscrutiny.support.trace;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Spans are recorded, and told to a collector, where {@code scrutiny.traces-endpoint} names one, and nowhere else. It is the
 * address of an OpenTelemetry collector that takes OTLP over HTTP, such as {@code http://collector:4318}.
 */
public final class TracesSwitch implements ConfigSourceFactory {

    static final String ENDPOINT = "scrutiny.traces-endpoint";
    /** Above what application.properties says (250), below the environment (300), where an operator may say otherwise. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint = context.getValue(ENDPOINT).getValue();
        if (endpoint == null || endpoint.isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(Map.of("quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.endpoint", endpoint), "traces", ORDINAL));
    }
}
