package org.openscrutiny.storage.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a query by plain JDBC. Measured on the prototype: a page reads a third faster than by HQL and five times faster than
 * by entities; Hibernate's native queries learn the types of the columns anew each time. Inside a transaction it sees that
 * transaction's flushed changes.
 */
@ApplicationScoped
public class Projections {

    /** The metric that counts the statements. */
    public static final String COUNTER = "scrutiny.projections";

    private static final int FETCH = 500;
    private static final Logger LOG = Logger.getLogger(Projections.class);

    private final AgroalDataSource database;
    private final Counter statements;

    Projections(AgroalDataSource database, MeterRegistry metrics) {
        this.database = database;
        statements = Counter.builder(COUNTER)
                .description(
                        "Statements sent for lists, single reads, reports and exports, and for what each write notes")
                .register(metrics);
    }

    public <T> List<T> list(Query query, Function<Row, T> mapping) {
        var rows = new ArrayList<T>();
        try (var connection = database.getConnection(); var statement = prepared(connection, query)) {
            try (var results = statement.executeQuery()) {
                var row = new Row(results);
                while (results.next()) {
                    rows.add(mapping.apply(row));
                }
            }
            return rows;
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    public <T> Optional<T> first(Query query, Function<Row, T> mapping) {
        return list(query, mapping).stream().findFirst();
    }

    /** Hands over one row after the other, without ever holding all of them. */
    public void each(Query query, Consumer<Row> reader) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false); // the driver fetches in portions only inside a transaction
            try (var statement = prepared(connection, query)) {
                statement.setFetchSize(FETCH);
                try (var results = statement.executeQuery()) {
                    var row = new Row(results);
                    while (results.next()) {
                        reader.accept(row);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    /**
     * Writes rows that are no entities, such as those of the feed, the audit and the keys: once for each write, which
     * Hibernate's native queries make dear. Flush before what the rows tell of.
     *
     * @return how many rows the statement came to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int write(Query query) {
        try (var connection = database.getConnection(); var statement = prepared(connection, query)) {
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    public long count(Query query) {
        return first(query, row -> row.number("count")).map(Long::longValue).orElse(0L);
    }

    private PreparedStatement prepared(Connection connection, Query query) throws SQLException {
        statements.increment();
        LOG.debug(query.sql());
        var statement = connection.prepareStatement(query.sql());
        var position = 1;
        for (@Nullable
        Object value : query.values()) {
            statement.setObject(position++, value);
        }
        return statement;
    }
}
