package org.openscrutiny.performance.dataimport;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;
import org.openscrutiny.performance.dataset.Unpublishable;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.support.access.Audience;

/** Works on one import from its turn to its end, and records how it ended: whatever happens, it has one. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final String OUR_FAULT = "The fault is on our side and was logged under the id of the import; nothing of it was kept.";

    private final ImportStore store;
    private final Intake intake;
    private final ImportMetrics metrics;
    private final AuditLog audit;
    private final Clock clock;

    ImportRunner(ImportStore store, Intake intake, ImportMetrics metrics, AuditLog audit, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does nothing if the job was ended while it waited. */
    void run(ImportWork work) {
        if (!QuarkusTransaction.requiringNew().call(() -> store.start(work.id(), clock.instant()))) {
            return;
        }
        var news = new ImportNews(store, clock, work.id());
        try {
            intake.take(work, news);
            metrics.finished(ImportState.PUBLISHED, news.rows());
        } catch (RefusedFile refused) {
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

    private void finish(ImportWork work, ImportState state, ImportStore.Finish finish, ImportNews news) {
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

    private void store(ImportWork work, ImportState state, ImportStore.Finish finish) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (store.finish(work.id(), state, finish, clock.instant())) {
                audit.append(work.actor(), state.name(), Imports.TYPE, work.id(), Audience.DRAFT, null, finish);
            }
        });
    }
}
