package org.openscrutiny.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

import org.postgresql.PGConnection;

/** Reads what {@code pg_dump --format=plain} wrote, as psql does; for machines that have no psql. */
final class PlainDump {

    private PlainDump() {
    }

    /** Into an empty database, as a superuser. */
    static void load(InputStream gzipped, Connection database) throws IOException, SQLException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(gzipped), StandardCharsets.UTF_8))) {
            var sql = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("COPY ")) {
                    run(sql, database);
                    copy(line.substring(0, line.length() - 1), lines, database);
                } else if (!line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict ")) {
                    sql.append(line).append('\n');
                }
            }
            run(sql, database);
        }
    }

    private static void run(StringBuilder sql, Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql.toString());
        }
        sql.setLength(0);
    }

    private static void copy(String command, BufferedReader lines, Connection database)
            throws IOException, SQLException {
        var rows = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("\\."); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        database.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows.toString()));
    }
}
