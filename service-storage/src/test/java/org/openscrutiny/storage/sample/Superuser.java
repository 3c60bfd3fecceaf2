package org.openscrutiny.storage.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What only somebody with all rights on the database server can do. */
public final class Superuser {

    private Superuser() {
    }

    /** The JDBC address of a database of the tests' server; the server trusts every login. */
    public static String url(String database) {
        return System.getProperty("openscrutiny.throwaway-postgres.url")
                .replaceFirst("\\?.*", "")
                .replaceFirst("/[^/]*$", "/" + database);
    }

    public static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    public static void run(String database, String... statements) throws SQLException {
        try (var connection = connect(database); var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** The first column of the first row. */
    public static String ask(String database, String query) throws SQLException {
        try (var connection = connect(database); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
