package org.openscrutiny.performance.dataimport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.support.problem.NotFound;

/** Every change names the states it may follow, so that of two who change a job at once only one does. */
@ApplicationScoped
class ImportStore {

    private static final TypeReference<List<ImportResult>> RESULTS = new TypeReference<>() {
    };
    private static final String COLUMNS = """
            select id, state, stage, data_set, data_file, data_bytes, data_sha256, meta_file, meta_sha256, rows_read,
                cast(results as text), last_stage, verdict, message, data_set_version, created_at, started_at,
                finished_at, modified_at, version
            from import_jobs""";
    private static final String NEWEST_FIRST = "created_at desc, id desc";
    private static final String INTERRUPTED = "The service stopped while this import was under way; nothing of it was kept. Send the file again.";

    private final EntityManager database;
    private final ObjectMapper json;

    ImportStore(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(UUID id, Received files, ImportOptions options, String optionsSha, String by, UUID owner, Duration lease,
            Instant now) {
        database.createNativeQuery(
                """
                insert into import_jobs (id, version, state, stage, data_set, data_file, data_bytes, data_sha256,
                    meta_file, meta_sha256, options_sha256, options, rows_read, results, created_at, modified_at,
                    created_by, owner, lease_until)
                values (?1, 0, 'RECEIVED', 'WAITING', ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as jsonb), 0,
                    cast('[]' as jsonb), ?10, ?10, ?11, ?12, now() + cast(?13 as double precision) * interval '1 second')""")
                .setParameter(1, id)
                .setParameter(2, options.dataSet())
                .setParameter(3, files.dataName())
                .setParameter(4, files.dataBytes())
                .setParameter(5, files.dataSha256())
                .setParameter(6, files.metaName())
                .setParameter(7, files.metaSha256())
                .setParameter(8, optionsSha)
                .setParameter(9, write(options))
                .setParameter(10, now)
                .setParameter(11, by)
                .setParameter(12, owner)
                .setParameter(13, (double) lease.toSeconds())
                .executeUpdate();
    }

    ImportView get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("import", id));
    }

    Optional<ImportView> find(UUID id) {
        return new Selection().where("id = ?", id)
                .list(database, COLUMNS, NEWEST_FIRST, 1, this::view)
                .stream()
                .findFirst();
    }

    /** The one of this data set that is not over. */
    Optional<ImportView> underWay(String dataSet) {
        return new Selection().where("data_set = ?", dataSet)
                .where("finished_at is null")
                .list(database, COLUMNS, NEWEST_FIRST, 1, this::view)
                .stream()
                .findFirst();
    }

    /** Whether an unfinished import is of exactly these bytes and options. */
    boolean isOf(UUID id, String dataSha, String metaSha, String optionsSha) {
        return new Selection().where("id = ?", id)
                .where("data_sha256 = ?", dataSha)
                .where("meta_sha256 = ?", metaSha)
                .where("options_sha256 = ?", optionsSha)
                .count(database, "import_jobs") > 0;
    }

    /** The version alone, for whoever waits for it to move. */
    long version(UUID id) {
        return new Selection().where("id = ?", id)
                .list(database, "select version, finished_at is not null from import_jobs", "1", 1,
                        row -> row.count(0))
                .get(0);
    }

    List<ImportSummary> list(@Nullable ImportState state, @Nullable String dataSet, Optional<List<String>> after,
            int limit) {
        var selection = selection(state, dataSet);
        after.ifPresent(position -> selection.where("(created_at, id) < (?, ?)", Instant.parse(position.get(0)),
                UUID.fromString(position.get(1))));
        return selection.list(database, """
                select id, state, data_set, data_file, rows_read, verdict, data_set_version, created_at, finished_at
                from import_jobs""", NEWEST_FIRST, limit,
                row -> new ImportSummary(row.uuid(0), row.oneOf(1, ImportState.class), row.text(2), row.text(3),
                        row.count(4), row.maybeOneOf(5, Verdict.class), row.maybeText(6), row.instant(7),
                        row.maybeInstant(8)));
    }

    long count(@Nullable ImportState state, @Nullable String dataSet) {
        return selection(state, dataSet).count(database, "import_jobs");
    }

    private static Selection selection(@Nullable ImportState state, @Nullable String dataSet) {
        return new Selection().whereGiven("state = ?", state).whereGiven("data_set = ?", dataSet);
    }

    /** @return whether it was still waiting */
    boolean start(UUID id, Instant now) {
        return database.createNativeQuery("""
                update import_jobs set state = 'SCREENING', stage = 'READING', started_at = ?2, modified_at = ?2,
                    version = version + 1
                where id = ?1 and state = 'RECEIVED'""")
                .setParameter(1, id)
                .setParameter(2, now)
                .executeUpdate() == 1;
    }

    /** @return whether it is still under way */
    boolean progress(UUID id, ImportState state, String stage, long rows, Instant now) {
        return database.createNativeQuery("""
                update import_jobs set state = ?2, stage = ?3, rows_read = ?4, modified_at = ?5, version = version + 1
                where id = ?1 and finished_at is null""")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, stage)
                .setParameter(4, rows)
                .setParameter(5, now)
                .executeUpdate() == 1;
    }

    /** @return whether it was not over already */
    boolean finish(UUID id, ImportState state, Finish finish, Instant now) {
        return database.createNativeQuery("""
                update import_jobs set state = ?2, stage = 'DONE', rows_read = greatest(rows_read, ?3),
                    results = cast(?4 as jsonb), last_stage = cast(?5 as integer), verdict = ?6, message = ?7,
                    data_set_version = ?8, finished_at = ?9, modified_at = ?9, version = version + 1, owner = null,
                    lease_until = null
                where id = ?1 and finished_at is null""")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, finish.rows())
                .setParameter(4, write(finish.results()))
                .setParameter(5, finish.lastStage() == null ? null : finish.lastStage().toString())
                .setParameter(6, finish.verdict() == null ? null : finish.verdict().name())
                .setParameter(7, finish.message())
                .setParameter(8, finish.dataSetVersion())
                .setParameter(9, now)
                .executeUpdate() == 1;
    }

    void renew(UUID owner, Duration lease) {
        database.createNativeQuery("""
                update import_jobs set lease_until = now() + cast(?2 as double precision) * interval '1 second'
                where owner = ?1 and finished_at is null""")
                .setParameter(1, owner)
                .setParameter(2, (double) lease.toSeconds())
                .executeUpdate();
    }

    /** Ends what an instance that is gone has left, and says whose it was. */
    List<Ended> interruptLeft(Instant now) {
        List<?> rows = database.createNativeQuery("""
                with ended as (
                    update import_jobs set state = 'INTERRUPTED', stage = 'DONE', finished_at = ?1, modified_at = ?1,
                        version = version + 1, owner = null, lease_until = null, message = ?2
                    where finished_at is null and lease_until < now()
                    returning id, created_by)
                select id, created_by from ended""", Object[].class)
                .setParameter(1, now)
                .setParameter(2, INTERRUPTED)
                .getResultList();
        return rows.stream()
                .map(row -> new Row((Object[]) row))
                .map(row -> new Ended(row.uuid(0), row.text(1)))
                .toList();
    }

    /** Ends what this instance has not finished, as it stops. */
    List<Ended> interruptOwn(UUID owner, Instant now) {
        database.createNativeQuery("""
                update import_jobs set lease_until = now() - interval '1 second'
                where owner = ?1 and finished_at is null""").setParameter(1, owner).executeUpdate();
        return interruptLeft(now);
    }

    /** Those of these imports that are not over. */
    List<UUID> unfinished(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : new Selection().where("id = any(?)", (Object) ids.toArray(UUID[]::new))
                        .where("finished_at is null")
                        .all(database, "select id, version from import_jobs", "id", row -> row.uuid(0));
    }

    private ImportView view(Row row) {
        var startedAt = row.maybeInstant(16);
        var finishedAt = row.maybeInstant(17);
        var modifiedAt = row.instant(18);
        return new ImportView(row.uuid(0), row.oneOf(1, ImportState.class), row.text(2), row.text(3), row.text(4),
                row.count(5), row.text(6), row.text(7), row.text(8), row.count(9),
                ImportView.rate(row.count(9), startedAt, modifiedAt), row.maybeOneOf(12, Verdict.class),
                row.maybeNumber(11), read(row.text(10)), row.maybeText(13), row.maybeText(14), row.instant(15),
                startedAt, finishedAt, modifiedAt, row.count(19));
    }

    private List<ImportResult> read(String text) {
        try {
            return json.readValue(text, RESULTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored results cannot be read", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Results cannot be written as JSON", unwritable);
        }
    }

    /** An import that was left by its instance, and who had sent it. */
    record Ended(UUID id, String by) {}

    /** How an import ended. */
    record Finish(long rows, List<ImportResult> results, @Nullable Integer lastStage, @Nullable Verdict verdict,
            @Nullable String message, @Nullable String dataSetVersion) {

        static Finish saying(String message) {
            return new Finish(0, List.of(), null, null, message, null);
        }
    }
}
