package org.openscrutiny.performance.dataquery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.ProblemType;
import org.openscrutiny.support.problem.Refusal;

/** Asks the rows of one version, no longer than a question may take. */
@ApplicationScoped
class QueryStore {

    private static final ProblemType TOO_COSTLY = new ProblemType("query-too-costly", 400,
            "The question takes too long to answer");
    private static final String CANCELLED = "57014";
    private static final String ROWS = "select r.line, r.period, r.place, r.items, r.figures, r.symbols%s from data_rows r";
    /** Only for those who sort by places: joined, the planner may begin with them and gather all rows before the first. */
    private static final String WITH_PLACES = " join data_set_places p on p.version_no = r.version_no and p.no = r.place";

    private final EntityManager database;
    private final Duration longest;

    QueryStore(EntityManager database,
            @ConfigProperty(name = "scrutiny.queries.longest", defaultValue = "PT5S") Duration longest) {
        this.database = database;
        this.longest = longest;
    }

    /** At most {@code limit} rows after the position. */
    List<FoundRow> rows(int versionNo, Condition condition, List<SortKey> keys, Optional<List<String>> after,
            int limit) {
        var selection = selection(versionNo, condition);
        after.map(position -> SortKey.after(keys, position))
                .ifPresent(rest -> selection.where(rest.sql(), rest.values().toArray()));
        var selected = keys.stream().map(key -> ", cast(" + key.sql() + " as text)").collect(Collectors.joining());
        var from = ROWS.formatted(selected) + (keys.stream().anyMatch(SortKey::ofPlaces) ? WITH_PLACES : "");
        return bounded(() -> selection.list(database, from,
                keys.stream().map(SortKey::order).collect(Collectors.joining(", ")), limit,
                row -> new FoundRow(row.number(0), row.number(1), row.number(2), row.numbers(3), row.decimals(4),
                        row.maybeTexts(5), IntStream.range(6, 6 + keys.size()).mapToObj(row::text).toList())));
    }

    long count(int versionNo, Condition condition) {
        return bounded(() -> selection(versionNo, condition).count(database, "data_rows r"));
    }

    /** Which of these hold for any row at all, by their place in the list; in one statement, so that its time is one bound. */
    Set<Integer> had(int versionNo, List<Condition> parts) {
        if (parts.isEmpty()) {
            return Set.of();
        }
        var any = Condition.anyOf(IntStream.range(0, parts.size())
                .mapToObj(part -> new Condition(
                        "(part = " + part + " and exists (select 1 from data_rows r where r.version_no = " + versionNo
                                + " and " + parts.get(part).sql() + "))",
                        parts.get(part).values(), parts.get(part).says()))
                .toList());
        return bounded(() -> Set.copyOf(new Selection().within(longest)
                .where(any.sql(), any.values().toArray())
                .all(database, "select part, true from generate_series(0, " + (parts.size() - 1) + ") part", "part",
                        row -> row.number(0))));
    }

    private Selection selection(int versionNo, Condition condition) {
        // The number stands in the text, so that the planner knows the partition and locks no other.
        return new Selection().within(longest)
                .where("r.version_no = " + versionNo)
                .where(condition.sql(), condition.values().toArray());
    }

    private <T> T bounded(Supplier<T> question) {
        try {
            return question.get();
        } catch (PersistenceException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
                    throw new Refusal(TOO_COSTLY,
                            "The question was stopped after %d seconds; narrow it by place, time period or level, or leave out its sort."
                                    .formatted(longest.toSeconds()));
                }
            }
            throw failed;
        }
    }
}
