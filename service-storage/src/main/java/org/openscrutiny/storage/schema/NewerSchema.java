package org.openscrutiny.storage.schema;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Stops a service whose database a newer release has migrated, before it touches anything: it would write records that lack
 * what the newer one holds to be certain.
 */
final class NewerSchema implements Callback {

    /** Applied to the database, and no script of ours. */
    private static final Set<MigrationState> UNKNOWN = Set.of(MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED, MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED);

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var migrations = Flyway.configure()
                .configuration(context.getConfiguration())
                .callbacks(new Callback[0])
                .load()
                .info()
                .all();
        var unknown = Arrays.stream(migrations)
                .filter(migration -> UNKNOWN.contains(migration.getState()))
                .map(NewerSchema::name)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new FlywayException(
                    """
                            A newer release has changed this database (%s), and this release does not know how. Start the newer release, \
                            or restore the backup that was taken before the upgrade (docs/runbook.md, "Upgrade")."""
                            .formatted(unknown));
        }
    }

    @Override
    public String getCallbackName() {
        return "newer schema";
    }

    private static String name(MigrationInfo migration) {
        return "V%s %s".formatted(migration.getVersion(), migration.getDescription());
    }
}
