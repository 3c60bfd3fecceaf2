package org.openscrutiny.storage.sample;

import java.io.IOException;
import java.sql.SQLException;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.openscrutiny.storage.webhook.SharedTables;

/** As each service makes the shared tables; found by the interface it names. */
public class V901__webhooks extends BaseJavaMigration implements JavaMigration {

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        SharedTables.create(context.getConnection());
    }
}
