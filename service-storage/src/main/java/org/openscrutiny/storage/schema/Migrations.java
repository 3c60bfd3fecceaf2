package org.openscrutiny.storage.schema;

import java.util.HashMap;

import jakarta.inject.Singleton;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * How all services migrate. They connect as {@code quarkus.flyway.username}, the role that owns the tables, where one is
 * named; the service itself never does (ADR 0051).
 */
@Singleton
class Migrations implements FlywayConfigurationCustomizer {

    /** In scripts: the role that the service works as. */
    static final String SERVICE = "service";

    private final String service;

    Migrations(@ConfigProperty(name = "quarkus.datasource.username") String service) {
        this.service = service;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        var placeholders = new HashMap<>(configuration.getPlaceholders());
        placeholders.put(SERVICE, service);
        configuration.placeholders(placeholders)
                // Shared scripts and a service's own are two series: each goes on, however far the other has come.
                .outOfOrder(true)
                .callbacks(new NewerSchema());
    }
}
