package org.openscrutiny.localpostgres;

import java.io.IOException;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL for one JVM's tests or dev mode: started by the first who asks, stopped with the JVM, its data thrown away.
 * Durability is off, for speed. The address is kept in a system property because Quarkus loads this class more than once.
 */
final class ThrowawayPostgres {

    private static final String URL_PROPERTY = "openscrutiny.throwaway-postgres.url";

    private ThrowawayPostgres() {
    }

    static String url() {
        // The string is the one object that all class loaders of this JVM share.
        synchronized (URL_PROPERTY.intern()) {
            var running = runningUrl();
            return running == null ? start() : running;
        }
    }

    private static @Nullable String runningUrl() {
        return System.getProperty(URL_PROPERTY);
    }

    private static String start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "60")
                    // Whether it came round before a test would decide which plans the test finds.
                    .setServerConfig("autovacuum", "off")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var sql = connection.createStatement()) {
                // As in production: one role owns and migrates, another one works, and neither is a superuser.
                sql.execute("create role service login");
                sql.execute("create role service_owner login");
                sql.execute("grant service to service_owner");
                sql.execute("create database service owner service_owner");
            }
            // Without a user in it: that would be the one who migrates, whatever the configuration says.
            var url = "jdbc:postgresql://localhost:%d/service".formatted(server.getPort());
            System.setProperty(URL_PROPERTY, url);
            return url;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The throw-away PostgreSQL did not start", failed);
        }
    }
}
