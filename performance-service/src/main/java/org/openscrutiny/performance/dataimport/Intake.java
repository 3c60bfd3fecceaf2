package org.openscrutiny.performance.dataimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.support.access.Audience;

/**
 * Screens a file and brings out its version, in one transaction: a cancelled, refused or interrupted import has never been
 * (ADR 0042).
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final Duration LONGEST_IMPORT = Duration.ofHours(6);

    private final ImportStore store;
    private final Publications publications;
    private final DataSource database;
    private final AuditLog audit;
    private final Clock clock;
    private final ImportConfig config;
    private final Screener screener = new Screener(Registers.load());

    Intake(ImportStore store, Publications publications, DataSource database, AuditLog audit, Clock clock,
            ImportConfig config) {
        this.store = store;
        this.publications = publications;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Returns when the version is out.
     *
     * @throws RefusedFile     if the file breaks a rule
     * @throws Unpublishable   if it cannot become a version of its data set
     * @throws CancelledImport if the job is over meanwhile, or this instance stops
     */
    void take(ImportWork work, ImportNews news) {
        QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST_IMPORT.toSeconds()))
                .run(() -> attempt(work, news));
    }

    private void attempt(ImportWork work, ImportNews news) {
        try (var connection = database.getConnection()) {
            var ordinary = connection.getNetworkTimeout();
            allow(connection, config.longestStatement());
            try (var made = publications.begin(connection, work.options().dataSet(),
                    work.options().renamesOrNone())) {
                var report = screen(work, made, news);
                news.rowsRead(report.rows());
                if (!report.accepted()) {
                    throw new RefusedFile(finish(report, Verdict.REJECTED, null));
                }
                publish(connection, work, made, report, news);
            } finally {
                restore(connection, ordinary);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database did not take an import", failed);
        }
    }

    /** Until the transaction ends; what an ordinary request may take is less. */
    private static void allow(Connection connection, Duration longest) throws SQLException {
        var milliseconds = Math.toIntExact(longest.toMillis());
        connection.setNetworkTimeout(Runnable::run, milliseconds);
        try (var statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = " + milliseconds);
        }
    }

    private static void restore(Connection connection, int networkTimeout) {
        try {
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
        } catch (SQLException closed) {
            LOG.debug("The connection of an import was gone before it could be given back", closed);
        }
    }

    private ScreeningReport screen(ImportWork work, NewVersion made, ImportNews news) {
        var files = work.files();
        try (var meta = Spool.open(files.meta()); var data = Spool.open(files.data())) {
            return screener.screen(files.dataName(), data, files.metaName(),
                    work.options().corrected(MetaFile.read(meta)), work.options().screening(), made.sink(),
                    news::rowsRead);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void publish(Connection connection, ImportWork work, NewVersion made, ScreeningReport report,
            ImportNews news) {
        var options = work.options();
        var files = work.files();
        var verdict = report.hasWarnings() ? Verdict.ACCEPTED_WITH_WARNINGS : Verdict.ACCEPTED;
        var today = LocalDate.now(clock.withZone(COUNCIL));
        var published = publications.publish(connection, made, new PublicationTerms(options.terms(),
                options.publishedOn() == null ? today : options.publishedOn(), options.notes(),
                options.isCorrection(), files.dataName(), files.dataSha256(), files.metaSha256(), work.optionsSha(),
                options.symbolsOrNone(), report.apiSuitable(), report.hasWarnings(), work.id(), work.actor()),
                news::stage);
        var version = published.number().toString();
        // In the transaction of the version: either both are there or neither, and a cancelled job publishes nothing.
        if (!store.finish(work.id(), ImportState.PUBLISHED, finish(report, verdict, version), clock.instant())) {
            throw new CancelledImport();
        }
        audit.append(work.actor(), ImportState.PUBLISHED.name(), Imports.TYPE, work.id(), Audience.DRAFT, null,
                new Brief(options.dataSet(), version, report.rows(), verdict));
    }

    private static ImportStore.Finish finish(ScreeningReport report, Verdict verdict, @Nullable String version) {
        return new ImportStore.Finish(report.rows(), report.results().stream().map(ImportResult::of).toList(),
                report.lastStage(), verdict, null, version);
    }

    /** What the audit keeps of an import that came out. */
    private record Brief(String dataSet, String version, long rows, Verdict verdict) {}
}
