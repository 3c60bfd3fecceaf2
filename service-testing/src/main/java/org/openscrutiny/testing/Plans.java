package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;

/**
 * How PostgreSQL goes about what a service asks of it, to show that a filter or an order has its index. The tables of a test
 * are small, and of a small table the database rightly reads everything; so plans are made as if reading a whole table and
 * sorting were the last resort. What still does either has no index that helps. Plans are made for any values, the way a
 * prepared statement is carried out for the thousandth time.
 *
 * <pre>{@code
 * var plans = Plans.of(() -> Callers.anybody().get("/v1/meetings?status=SCHEDULED").then().statusCode(200));
 * assertThat(plans).anySatisfy(plan -> {
 *     assertThat(plan.indexes()).contains("ix_meetings_status_start");
 *     assertThat(plan.sorts()).isFalse();
 * });
 * }</pre>
 */
public final class Plans {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Plans() {
    }

    /** The plans of all that is read meanwhile, in the order asked; nothing else may run at the same time. */
    public static List<Plan> of(Runnable work) {
        var log = Arc.container().instance(StatementLog.class).get();
        return log.during(work).stream().filter(Plans::reads).map(Plans::of).toList();
    }

    /** The plan of one statement, with {@code ?} for each of its values. */
    public static Plan of(String sql) {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection()) {
            connection.setAutoCommit(false);
            try {
                return new Plan(sql, planned(connection, sql, List.of("enable_sort")),
                        planned(connection, sql, List.of("enable_indexscan", "enable_indexonlyscan")));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException unplanned) {
            throw new IllegalStateException("No plan for " + sql, unplanned);
        }
    }

    /** {@code PREPARE} outlives a transaction, so it is taken back by hand. */
    private static JsonNode planned(Connection connection, String sql, List<String> avoided) throws SQLException {
        var values = new ArrayList<String>();
        var numbered = numbered(sql, values);
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_seqscan = off");
            for (var means : List.of("enable_sort", "enable_indexscan", "enable_indexonlyscan")) {
                statement.execute("set local %s = %s".formatted(means, avoided.contains(means) ? "off" : "on"));
            }
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare plans_of_a_test as " + numbered);
            try (var rows = statement.executeQuery("explain (format json) execute plans_of_a_test"
                    + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")"))) {
                rows.next();
                return JSON.readTree(rows.getString(1)).get(0).get("Plan");
            } finally {
                statement.execute("deallocate plans_of_a_test");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code $1} and so on for the question marks that are no part of a text. */
    private static String numbered(String sql, List<String> values) {
        var out = new StringBuilder();
        var quoted = false;
        for (int at = 0; at < sql.length(); at++) {
            var character = sql.charAt(at);
            quoted ^= character == '\'';
            if (character == '?' && !quoted) {
                values.add("null");
                out.append('$').append(values.size());
            } else {
                out.append(character);
            }
        }
        return out.toString();
    }

    private static boolean reads(String sql) {
        var start = sql.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with");
    }

    /** How one statement is carried out. */
    public static final class Plan {

        private final String statement;
        private final List<JsonNode> nodes;
        private final List<JsonNode> bySelection;

        private Plan(String statement, JsonNode inOrder, JsonNode bySelection) {
            this.statement = statement;
            nodes = flat(inOrder);
            this.bySelection = flat(bySelection);
        }

        private static List<JsonNode> flat(JsonNode root) {
            var found = new ArrayList<JsonNode>();
            collect(root, found);
            return Collections.unmodifiableList(found);
        }

        private static void collect(JsonNode node, List<JsonNode> found) {
            found.add(node);
            node.path("Plans").forEach(child -> collect(child, found));
        }

        public String statement() {
            return statement;
        }

        /** The indexes it uses to find rows, or to read them in order. */
        public List<String> indexes() {
            return nodes.stream().filter(n -> n.has("Index Name")).map(n -> n.get("Index Name").asText()).toList();
        }

        /**
         * The indexes that hold what it looks for, where it may sort what it finds: of a small table it is cheaper to read
         * all rows in order and to leave out those not wanted, which says nothing of a large one.
         */
        public List<String> indexesOfConditions() {
            return bySelection.stream()
                    .filter(n -> n.has("Index Cond"))
                    .map(n -> n.get("Index Name").asText())
                    .toList();
        }

        /** What it looks for in each index, as PostgreSQL prints it; an index that is only read in order has none. */
        public List<String> indexConditions() {
            return nodes.stream().filter(n -> n.has("Index Cond")).map(n -> n.get("Index Cond").asText()).toList();
        }

        /** Tables it reads from end to end. */
        public List<String> wholeTables() {
            return nodes.stream()
                    .filter(n -> n.get("Node Type").asText().equals("Seq Scan"))
                    .map(n -> n.get("Relation Name").asText())
                    .toList();
        }

        /** Whether it sorts what it has read, all or a part at a time. */
        public boolean sorts() {
            return nodes.stream().anyMatch(n -> n.get("Node Type").asText().endsWith("Sort"));
        }

        /** What a failed assertion shows. */
        @Override
        public String toString() {
            var steps = nodes.stream().map(n -> {
                var index = n.path("Index Name").asText(n.path("Relation Name").asText());
                return "  " + n.get("Node Type").asText() + ' ' + index + ' ' + n.path("Index Cond").asText();
            });
            return statement + '\n' + String.join("\n", steps.toList());
        }
    }
}
