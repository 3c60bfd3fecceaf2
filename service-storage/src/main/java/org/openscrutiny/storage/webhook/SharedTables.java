package org.openscrutiny.storage.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Tables that came to all services after their first release: each service makes them under a number of its own (ADR 0054). */
public final class SharedTables {

    private static final String SCRIPT = "/db/shared/webhooks.sql";

    private SharedTables() {
    }

    /** Makes the tables of webhooks, in the transaction of a migration. */
    public static void create(Connection connection) throws IOException, SQLException {
        try (var script = SharedTables.class.getResourceAsStream(SCRIPT);
                var statement = connection.createStatement()) {
            if (script == null) {
                throw new IOException(SCRIPT + " is not on the class path");
            }
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
