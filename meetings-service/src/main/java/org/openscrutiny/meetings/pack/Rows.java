package org.openscrutiny.meetings.pack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One connection, read from with statements that each become a list of records. */
record Rows(Connection connection) {

    /** Makes a record of the row the result set stands on. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                var row = new Row(result);
                var found = new ArrayList<T>();
                while (result.next()) {
                    found.add(mapper.map(row));
                }
                return List.copyOf(found);
            }
        }
    }

    /** The row a result set stands on, with its columns in Java's terms. */
    record Row(ResultSet result) {

        String text(String column) throws SQLException {
            return result.getString(column);
        }

        @Nullable
        String textOrNone(String column) throws SQLException {
            return result.getString(column);
        }

        UUID id(String column) throws SQLException {
            return result.getObject(column, UUID.class);
        }

        @Nullable
        UUID idOrNone(String column) throws SQLException {
            return result.getObject(column, UUID.class);
        }

        int number(String column) throws SQLException {
            return result.getInt(column);
        }

        boolean flag(String column) throws SQLException {
            return result.getBoolean(column);
        }

        Instant instant(String column) throws SQLException {
            return result.getTimestamp(column).toInstant();
        }

        @Nullable
        Instant instantOrNone(String column) throws SQLException {
            Timestamp at = result.getTimestamp(column);
            return at == null ? null : at.toInstant();
        }

        LocalDate date(String column) throws SQLException {
            return result.getObject(column, LocalDate.class);
        }

        @Nullable
        LocalDate dateOrNone(String column) throws SQLException {
            return result.getObject(column, LocalDate.class);
        }

        List<String> texts(String column) throws SQLException {
            var array = result.getArray(column);
            return array == null ? List.of() : List.of((String[]) array.getArray());
        }

        List<Integer> numbers(String column) throws SQLException {
            var array = result.getArray(column);
            return array == null ? List.of() : List.of((Integer[]) array.getArray());
        }
    }
}
