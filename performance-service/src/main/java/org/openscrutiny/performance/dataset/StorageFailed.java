package org.openscrutiny.performance.dataset;

import java.sql.SQLException;

/** The database refused a statement of an import. */
final class StorageFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageFailed(SQLException cause) {
        super("A statement of an import failed", cause);
    }
}
