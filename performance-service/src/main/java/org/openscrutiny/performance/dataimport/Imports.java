package org.openscrutiny.performance.dataimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.openscrutiny.performance.dataset.DataSets;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What an analyst does with imports. */
@ApplicationScoped
class Imports {

    static final String TYPE = "import";
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ImportStore store;
    private final ImportQueue queue;
    private final DataSets dataSets;
    private final AuditLog audit;
    private final Preconditions preconditions;
    private final Caller caller;
    private final ImportConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore waiting;

    Imports(ImportStore store, ImportQueue queue, DataSets dataSets, AuditLog audit, Preconditions preconditions,
            Caller caller, ImportConfig config, ObjectMapper json, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.dataSets = dataSets;
        this.audit = audit;
        this.preconditions = preconditions;
        this.caller = caller;
        this.config = config;
        this.json = json;
        this.clock = clock;
        waiting = new Semaphore(config.waitingRequests());
    }

    /**
     * The import that has taken in, or is taking in, exactly these files with these options.
     *
     * @throws RuleBroken   import-under-way, if another file of the data set is being taken in
     * @throws InvalidInput if the options cannot be followed
     */
    Optional<ImportView> known(Received files, ImportOptions options) {
        options.screening();
        var sha = sha(options);
        var underWay = store.underWay(options.dataSet());
        if (underWay.isPresent()) {
            if (store.isOf(underWay.get().id(), files.dataSha256(), files.metaSha256(), sha)) {
                return underWay;
            }
            throw new RuleBroken("import-under-way",
                    "Another file of %s is being taken in; wait until that import is over, or cancel it."
                            .formatted(options.dataSet()));
        }
        return dataSets.importOfSame(options.dataSet(), files.dataSha256(), files.metaSha256(), sha)
                .flatMap(store::find);
    }

    /** Records that files have come in, within a transaction; {@link #begin} it after the commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ImportView receive(UUID id, Received files, ImportOptions options) {
        var today = LocalDate.now(clock.withZone(COUNCIL));
        if (options.publishedOn() != null && options.publishedOn().isAfter(today)) {
            throw new InvalidInput(Fault.at("/publishedOn",
                    "publishedOn is %s, which is yet to come.".formatted(options.publishedOn())));
        }
        if (options.title() == null && dataSets.latest(options.dataSet()).isEmpty()) {
            throw new InvalidInput(Fault.at("/title",
                    "There is no data set %s yet; give the new one a title.".formatted(options.dataSet())));
        }
        store.add(id, files, options, sha(options), caller.name(), queue.instance(), config.lease(),
                clock.instant());
        var view = store.get(id);
        audit.append("CREATED", TYPE, id, Audience.DRAFT, null, view);
        return view;
    }

    void begin(UUID id, Received files, ImportOptions options) {
        queue.submit(new ImportWork(id, files, options, sha(options), audit.actor()));
    }

    /**
     * Stops an import; nothing of it is kept.
     *
     * @throws RuleBroken import-over
     */
    @Transactional
    public void cancel(UUID id) {
        var job = store.get(id);
        preconditions.requireMatch(job.tag());
        var cancelled = store.finish(id, ImportState.CANCELLED,
                ImportStore.Finish.saying("Cancelled by %s; nothing of it was kept.".formatted(caller.name())),
                clock.instant());
        if (!cancelled) {
            throw new RuleBroken("import-over",
                    "This import is %s already; there is nothing to cancel.".formatted(store.get(id).state()));
        }
        audit.append("CANCELLED", TYPE, id, Audience.DRAFT, job, store.get(id));
    }

    /**
     * Reads an import as soon as it satisfies, or is over, or the time is up. No connection is held while it waits.
     *
     * @throws NotFound if there is none
     */
    ImportView await(UUID id, Duration longest, Predicate<ImportView> satisfies) {
        var view = read(id);
        if (longest.isZero() || !waiting.tryAcquire()) {
            return view;
        }
        try {
            var until = System.nanoTime() + Math.min(longest.toNanos(), config.longestWait().toNanos());
            while (!view.state().isOver() && !satisfies.test(view) && System.nanoTime() < until) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                view = read(id);
            }
            return view;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return view;
        } finally {
            waiting.release();
        }
    }

    private ImportView read(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> store.get(id));
    }

    private String sha(ImportOptions options) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsString(options).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException unreachable) {
            throw new IllegalStateException("Options that were read cannot be written", unreachable);
        }
    }

    static String url(UUID id) {
        return "/v1/imports/" + id;
    }
}
