package org.openscrutiny.performance.migration;

import java.io.IOException;
import java.sql.SQLException;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.openscrutiny.storage.webhook.SharedTables;

/** The shared tables of webhooks, at this service's place in its own order (ADR 0054). Found by the interface it names. */
public class V035__webhooks extends BaseJavaMigration implements JavaMigration {

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        SharedTables.create(context.getConnection());
    }
}
