package org.openscrutiny.storage.projection;

import java.sql.SQLException;

/** The database did not answer a query; answered like any other failure of the database. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
