package org.openscrutiny.performance.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dataset.VersionChanges.RowChanges;

/**
 * Writes versions. In plain SQL on one connection: most of it makes and joins tables, and tens of thousands of places go in
 * as batches.
 */
@ApplicationScoped
class VersionStore {

    private static final int BATCH = 1_000;

    private final ObjectMapper json;

    VersionStore(ObjectMapper json) {
        this.json = json;
    }

    void storeContents(Connection connection, int versionNo, VersionContents contents, List<PlaceRow> places) {
        batch(connection, "insert into data_set_indicators values (?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, contents.indicators().size()).boxed().toList(), (sql, i) -> {
                    var one = contents.indicators().get(i);
                    set(sql, versionNo, i, one.id(), one.column(), one.label(), one.unit(), one.decimals(),
                            one.grouping());
                });
        batch(connection, "insert into data_set_filters values (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, contents.filters().size()).boxed().toList(), (sql, i) -> {
                    var one = contents.filters().get(i);
                    set(sql, versionNo, i, one.id(), one.column(), one.label(), one.hint(), one.groupColumn());
                });
        batch(connection, "insert into data_set_filter_items values (?, ?, ?, ?, ?, ?)", contents.items(),
                (sql, one) -> set(sql, versionNo, one.no(), one.filter(), one.id(), one.label(), one.group()));
        batch(connection, "insert into data_set_periods values (?, ?, ?, ?)", List.copyOf(contents.periods()),
                (sql, one) -> set(sql, versionNo, PeriodNumber.of(one), one.code().name(), one.year()));
        batch(connection, "insert into data_set_places values (?, ?, ?, ?, ?, ?, cast(? as jsonb))", places,
                (sql, one) -> {
                    var tokens = one.tokens().stream().map(token -> versionNo + "|" + token).toArray(String[]::new);
                    set(sql, versionNo, one.no(), one.level().code(), one.code(), one.name(),
                            connection.createArrayOf("text", tokens), write(one.parts()));
                });
    }

    /** After the rows are in, for an index is made from sorted rows far sooner than row by row. */
    void index(Connection connection, int versionNo) {
        var table = RowWriter.table(versionNo);
        execute(connection, "alter table %1$s add constraint pk_%1$s primary key (version_no, line)".formatted(table));
        execute(connection, "create index ix_%1$s_period on %1$s (period desc, place, line)".formatted(table));
        execute(connection, "create index ix_%1$s_place on %1$s (place, period desc, line)".formatted(table));
        // Of what questions look for: nobody asks for a row by its figures, and to sample arrays of them takes twice as long.
        execute(connection, "analyze %s (version_no, line, period, place, items)".formatted(table));
    }

    /**
     * From now on, and not before the commit, the rows are in the table that questions ask. The planner is told of the
     * labels and places as well: for a version that its statistics do not know it may read thousands to find twenty.
     */
    void attach(Connection connection, int versionNo) {
        execute(connection, "analyze data_set_filter_items, data_set_places");
        execute(connection, "alter table data_rows attach partition %s for values in (%d)"
                .formatted(RowWriter.table(versionNo), versionNo));
    }

    /** Empty where the two have other filters, so that their rows have no counterparts. */
    Optional<RowChanges> compare(Connection connection, int oldNo, VersionContents before, int newNo,
            VersionContents after) {
        var oldFilters = before.filters().stream().map(FilterColumn::id).toList();
        var newFilters = after.filters().stream().map(FilterColumn::id).toList();
        if (!new HashSet<>(oldFilters).equals(new HashSet<>(newFilters))) {
            return Optional.empty();
        }
        var oldIndicators = before.indicators().stream().map(IndicatorColumn::id).toList();
        var newIndicators = after.indicators().stream().map(IndicatorColumn::id).toList();
        var common = oldIndicators.stream().filter(newIndicators::contains).toList();
        var sql = """
                with old_rows as (%s), new_rows as (%s)
                select count(*) filter (where o.found is null), count(*) filter (where n.found is null),
                    count(*) filter (where o.found and n.found
                        and (o.figures is distinct from n.figures or o.symbols is distinct from n.symbols))
                from old_rows o full join new_rows n using (period, level, code, items)"""
                .formatted(side("data_rows", oldNo, oldFilters, oldFilters, oldIndicators, common),
                        side(RowWriter.table(newNo), newNo, newFilters, oldFilters, newIndicators, common));
        // The planner looks at each key by itself, takes hashing for useless, and would sort both versions with all their
        // figures: four times the work. With more memory it hashes a hundred thousand rows without writing them to disk.
        execute(connection, "set local enable_mergejoin = off; set local work_mem = '64MB'");
        var changes = counted(connection, sql);
        execute(connection, "set local enable_mergejoin to default; set local work_mem to default");
        return Optional.of(changes);
    }

    private static RowChanges counted(Connection connection, String sql) {
        try (var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            found.next();
            return new RowChanges(found.getLong(1), found.getLong(2), found.getLong(3));
        } catch (SQLException failed) {
            throw new StorageFailed(failed);
        }
    }

    /** The rows of one version with filters and indicators in the order of both. */
    private static String side(String table, int versionNo, List<String> filters, List<String> inOrder,
            List<String> indicators, List<String> common) {
        return """
                select true as found, r.period, p.level, p.code, %s as items, %s as figures, %s as symbols
                from %s r join data_set_places p on p.version_no = %5$d and p.no = r.place
                where r.version_no = %5$d""".formatted(picked("r.items", "integer", filters, inOrder),
                picked("r.figures", "numeric", indicators, common), picked("r.symbols", "text", indicators, common),
                table, versionNo);
    }

    private static String picked(String array, String type, List<String> all, List<String> wanted) {
        if (all.equals(wanted)) {
            return array;
        }
        return wanted.stream()
                .map(one -> "%s[%d]".formatted(array, all.indexOf(one) + 1))
                .collect(Collectors.joining(", ", "array[", "]::" + type + "[]"));
    }

    void store(Connection connection, DataSetVersion version, VersionKind kind, VersionChanges changes,
            PublicationTerms terms, Instant now) {
        batch(connection, """
                insert into data_set_versions (id, data_set_id, number, major, minor, patch, kind, published_on, notes,
                    row_count, data_file, data_sha256, meta_sha256, options_sha256, symbols, changes, api_suitable,
                    has_warnings, import_id, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?)""",
                List.of(version),
                (sql, one) -> set(sql, one.id(), one.dataSetId(), one.no(), one.number().major(), one.number().minor(),
                        one.number().patch(), kind.name(), terms.publishedOn(), terms.notes(), one.rows(),
                        terms.dataFile(), terms.dataSha256(), terms.metaSha256(), terms.optionsSha256(),
                        write(terms.symbols()), write(changes), terms.apiSuitable(), terms.hasWarnings(),
                        terms.importId(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC), terms.actor().name()));
    }

    private static <T> void batch(Connection connection, String statement, List<T> rows, Filler<T> filler) {
        try (var sql = connection.prepareStatement(statement)) {
            var waiting = new ArrayList<T>(BATCH);
            for (var row : rows) {
                filler.fill(sql, row);
                sql.addBatch();
                waiting.add(row);
                if (waiting.size() == BATCH) {
                    sql.executeBatch();
                    waiting.clear();
                }
            }
            if (!waiting.isEmpty()) {
                sql.executeBatch();
            }
        } catch (SQLException failed) {
            throw new StorageFailed(failed);
        }
    }

    private static void execute(Connection connection, String statement) {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new StorageFailed(failed);
        }
    }

    private static void set(PreparedStatement sql, @Nullable Object... values)
            throws SQLException {
        for (var i = 0; i < values.length; i++) {
            sql.setObject(i + 1, values[i]);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A stored document cannot be written as JSON", unwritable);
        }
    }

    /** Sets a statement's parameters for one row. */
    private interface Filler<T> {

        void fill(PreparedStatement sql, T row) throws SQLException;
    }
}
