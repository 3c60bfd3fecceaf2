package org.openscrutiny.performance.dataimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dataset.NewVersion;
import org.openscrutiny.performance.dataset.PublicationTerms;
import org.openscrutiny.performance.dataset.Publications;
import org.openscrutiny.performance.dataset.Unpublishable;
import org.openscrutiny.performance.screening.MetaFile;
import org.openscrutiny.performance.screening.Registers;
import org.openscrutiny.performance.screening.Screener;
import org.openscrutiny.performance.screening.ScreeningReport;
import org.openscrutiny.storage.audit.Actor;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.support.access.Audience;

/**
 * Works on imports, a few at a time. All that an import stores is stored in one transaction, so that a cancelled, refused or
 * interrupted one has never been (ADR 0042); only the job itself is told of as it goes, in transactions of its own.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final String OUR_FAULT = "The fault is on our side and was logged under the id of the import; nothing of it was kept.";
    private static final Duration LONGEST_IMPORT = Duration.ofHours(6);
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(500);

    /** This instance, in its life from start to stop. */
    private final UUID instance = UUID.randomUUID();
    private final ImportStore store;
    private final Publications publications;
    private final DataSource database;
    private final Spool spool;
    private final ImportMetrics metrics;
    private final AuditLog audit;
    private final Interruptions interruptions;
    private final Clock clock;
    private final ImportConfig config;
    private final ExecutorService workers;
    private final Semaphore room;
    private final Screener screener = new Screener(Registers.load());

    ImportRunner(ImportStore store, Publications publications, DataSource database, Spool spool,
            ImportMetrics metrics, AuditLog audit, Interruptions interruptions, Clock clock, ImportConfig config) {
        this.store = store;
        this.publications = publications;
        this.database = database;
        this.spool = spool;
        this.metrics = metrics;
        this.audit = audit;
        this.interruptions = interruptions;
        this.clock = clock;
        this.config = config;
        room = new Semaphore(config.atOnce() + config.waiting());
        workers = Executors.newFixedThreadPool(config.atOnce(), work -> {
            var thread = new Thread(work, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    UUID instance() {
        return instance;
    }

    /** Keeps a place in the queue; {@link #give} or {@link #submit} it. */
    boolean reserve() {
        return room.tryAcquire();
    }

    /** Gives a reserved place back. */
    void give() {
        room.release();
    }

    /** Queues an import in the place that was reserved for it. */
    void submit(UUID id, Received files, ImportOptions options, String optionsSha, Actor actor) {
        workers.execute(() -> {
            // What follows from a new version, such as ratings, asks for beans of a request; here nobody makes one.
            var request = Arc.container().requestContext();
            request.activate();
            try {
                work(new Work(id, files, options, optionsSha, actor));
            } finally {
                request.terminate();
                room.release();
                spool.discard(id);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        workers.shutdownNow();
        QuarkusTransaction.requiringNew()
                .run(() -> interruptions.tell(store.interruptOwn(instance, clock.instant())));
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("An import was still under way when the service stopped; nothing of it is kept");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Work work) {
        if (!QuarkusTransaction.requiringNew().call(() -> store.start(work.id(), clock.instant()))) {
            return;
        }
        var news = new News(work.id());
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(LONGEST_IMPORT.toSeconds()))
                    .run(() -> attempt(work, news));
            metrics.finished(ImportState.PUBLISHED, news.rows());
        } catch (Refused refused) {
            finish(work, ImportState.REJECTED, refused.finish(), news);
        } catch (Unpublishable refusal) {
            finish(work, ImportState.REJECTED, new ImportStore.Finish(news.rows(), List.of(), null, Verdict.REJECTED,
                    refusal.reason(), null), news);
        } catch (CancelledImport over) {
            metrics.finished(stateOf(work.id()), news.rows());
        } catch (RuntimeException | Error fault) {
            LOG.errorf(fault, "Import %s failed", work.id());
            finish(work, ImportState.FAILED, ImportStore.Finish.saying(OUR_FAULT), news);
        }
    }

    private ImportState stateOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> store.get(id).state());
    }

    private void finish(Work work, ImportState state, ImportStore.Finish finish, News news) {
        try {
            store(work, state, finish);
            metrics.finished(state, news.rows());
        } catch (RuntimeException unstored) {
            // Whatever it was: a job without an end would keep its data set from any other.
            LOG.errorf(unstored, "How import %s ended could not be stored", work.id());
            store(work, ImportState.FAILED, ImportStore.Finish.saying(OUR_FAULT));
            metrics.finished(ImportState.FAILED, news.rows());
        }
    }

    private void store(Work work, ImportState state, ImportStore.Finish finish) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (store.finish(work.id(), state, finish, clock.instant())) {
                audit.append(work.actor(), state.name(), Imports.TYPE, work.id(), Audience.DRAFT, null, finish);
            }
        });
    }

    /** In one transaction, of which nothing is kept unless the version comes out. */
    private void attempt(Work work, News news) {
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(config.longestStatement().toMillis()));
            try (var made = publications.begin(connection, work.options().dataSet(),
                    work.options().renamesOrNone())) {
                var report = screen(work, made, news);
                news.rowsRead(report.rows());
                if (!report.accepted()) {
                    throw new Refused(new ImportStore.Finish(report.rows(),
                            report.results().stream().map(ImportResult::of).toList(), report.lastStage(),
                            Verdict.REJECTED, null, null));
                }
                publish(connection, work, made, report, news);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database did not take an import", failed);
        } finally {
            release(connection);
        }
    }

    private static void release(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.setNetworkTimeout(Runnable::run, 0);
            connection.close();
        } catch (SQLException closed) {
            LOG.debug("The connection of an import was gone before it could be given back", closed);
        }
    }

    private ScreeningReport screen(Work work, NewVersion made, News news) {
        var files = work.files();
        try (var meta = Spool.open(files.meta()); var data = Spool.open(files.data())) {
            return screener.screen(files.dataName(), data, files.metaName(),
                    work.options().corrected(MetaFile.read(meta)), work.options().screening(), made.sink(),
                    news::rowsRead);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void publish(Connection connection, Work work, NewVersion made, ScreeningReport report, News news) {
        var options = work.options();
        var files = work.files();
        var verdict = report.hasWarnings() ? Verdict.ACCEPTED_WITH_WARNINGS : Verdict.ACCEPTED;
        var today = LocalDate.now(clock.withZone(COUNCIL));
        var published = publications.publish(connection, made, new PublicationTerms(options.terms(),
                options.publishedOn() == null ? today : options.publishedOn(), options.notes(),
                options.isCorrection(), files.dataName(), files.dataSha256(), files.metaSha256(), work.optionsSha(),
                options.symbolsOrNone(), report.apiSuitable(), report.hasWarnings(), work.id(), work.actor()),
                news::stage);
        var finish = new ImportStore.Finish(report.rows(),
                report.results().stream().map(ImportResult::of).toList(), report.lastStage(), verdict, null,
                published.number().toString());
        // In the transaction of the version: either both are there or neither, and a cancelled job publishes nothing.
        if (!store.finish(work.id(), ImportState.PUBLISHED, finish, clock.instant())) {
            throw new CancelledImport();
        }
        audit.append(work.actor(), ImportState.PUBLISHED.name(), Imports.TYPE, work.id(), Audience.DRAFT, null,
                new Brief(options.dataSet(), published.number().toString(), report.rows(), verdict));
    }

    /** What the audit keeps of an import that came out. */
    private record Brief(String dataSet, String version, long rows, Verdict verdict) {}

    private record Work(UUID id, Received files, ImportOptions options, String optionsSha, Actor actor) {}

    /** Rolls back what a file has stored that breaks a rule. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportStore.Finish finish;

        private Refused(ImportStore.Finish finish) {
            super("A rule is broken", null, false, false);
            this.finish = finish;
        }

        private ImportStore.Finish finish() {
            return finish;
        }
    }

    /** Tells the job how far its work is, a few times a second, and the work if the job is over. */
    private final class News {

        private final UUID id;
        private long rows;
        private long told = System.nanoTime();

        private News(UUID id) {
            this.id = id;
        }

        long rows() {
            return rows;
        }

        void rowsRead(long read) {
            rows = read;
            if (System.nanoTime() - told >= BETWEEN_NEWS.toNanos()) {
                tell(ImportState.SCREENING, "READING");
            }
        }

        void stage(String stage) {
            tell(ImportState.ACCEPTED, stage);
        }

        private void tell(ImportState state, String stage) {
            told = System.nanoTime();
            var goesOn = QuarkusTransaction.requiringNew()
                    .call(() -> store.progress(id, state, stage, rows, clock.instant()));
            if (!goesOn || Thread.currentThread().isInterrupted()) {
                throw new CancelledImport();
            }
        }
    }
}
