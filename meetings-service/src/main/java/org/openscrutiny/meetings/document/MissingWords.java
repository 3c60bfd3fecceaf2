package org.openscrutiny.meetings.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Unavailable;

/**
 * Looks for the words of documents whose words nobody looked for yet, so that the search finds them: those uploaded before
 * there was a search of files, and those of a large import. One file at a time, by one instance at a time; what was done
 * stays done, whenever it is broken off.
 */
@ApplicationScoped
class MissingWords {

    private static final Logger LOG = Logger.getLogger(MissingWords.class);
    /** One of the suite's advisory locks; the number means nothing. */
    static final long LOCK = 5_430_117_011L;
    /** Enough for a thousand pages on a slow disk. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int BATCH = 200;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final DocumentStore store;
    private final Documents documents;
    private final EntityManager database;

    MissingWords(DocumentStore store, Documents documents, EntityManager database) {
        this.store = store;
        this.documents = documents;
        this.database = database;
    }

    @Scheduled(every = "10m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUpOnSchedule() {
        var read = catchUp(BATCH);
        if (read > 0) {
            LOG.infof("The words of %d documents were taken for the search", read);
        }
    }

    /**
     * Reads the files that were not read yet, oldest first; nothing where another instance is at it. A file that cannot be
     * reached now is left for the next time.
     *
     * @param most how many at most
     * @return how many were read
     */
    int catchUp(int most) {
        var read = 0;
        var after = BEGINNING;
        for (int i = 0; i < most; i++) {
            var seen = after;
            var next = QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> next(seen));
            if (next.isEmpty()) {
                return read;
            }
            after = next.get().id();
            read += next.get().read() ? 1 : 0;
        }
        return read;
    }

    private record Tried(UUID id, boolean read) {}

    private Optional<Tried> next(UUID after) {
        return isMine()
                ? store.unread(after).map(document -> new Tried(document.id(), read(document)))
                : Optional.empty();
    }

    private boolean isMine() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    private boolean read(Document document) {
        try {
            store.keepWords(document.id(), words(document));
            return true;
        } catch (Unavailable | UncheckedIOException | IllegalStateException unreached) {
            LOG.warnf(unreached, "The file of document %s cannot be read for the search; it is tried again",
                    document.id());
            return false;
        }
    }

    private @Nullable String words(Document document) {
        var kind = FileKind.of(document.contentType());
        var all = new ByteRange(0, document.size() - 1);
        try (var content = documents.content(document.sha256(), all, document.size())) {
            var bytes = content.readAllBytes();
            return kind.isEmpty() ? null : FileText.of(kind.get(), bytes);
        } catch (IOException changed) {
            throw new UncheckedIOException(changed);
        }
    }
}
