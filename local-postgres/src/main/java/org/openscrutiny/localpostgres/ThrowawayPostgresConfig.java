package org.openscrutiny.localpostgres;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Gives the services a database in the test and dev profiles, where nobody named one. */
public final class ThrowawayPostgresConfig implements ConfigSourceFactory {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final int BELOW_EVERYTHING_NAMED = 1;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var named = context.getValue(URL);
        var throwaway = context.getProfiles().contains("test") || context.getProfiles().contains("dev");
        if (!throwaway || (named != null && named.getValue() != null)) {
            return List.of();
        }
        var url = ThrowawayPostgres.url();
        return List.of(new PropertiesConfigSource(
                Map.of(URL, url, "quarkus.datasource.username", "service", "quarkus.flyway.username", "service_owner",
                        // It trusts every login, but without a password the other role would migrate.
                        "quarkus.flyway.password", "none"),
                "throw-away PostgreSQL", BELOW_EVERYTHING_NAMED));
    }
}
