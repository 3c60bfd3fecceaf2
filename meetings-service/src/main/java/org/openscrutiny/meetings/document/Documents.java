package org.openscrutiny.meetings.document;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.report.Report;
import org.openscrutiny.meetings.report.ReportReader;
import org.openscrutiny.meetings.report.Reports;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.tag.Preconditions;

/** The files of papers. What is published is never overwritten: a new version comes out with a supplement. */
@ApplicationScoped
public class Documents {

    static final String TYPE = "document";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final DocumentStore store;
    private final DocumentBytes bytes;
    private final OrphanedBytes orphans;
    private final Reports reports;
    private final ReportReader papers;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Documents(DocumentStore store, DocumentBytes bytes, OrphanedBytes orphans, Reports reports, ReportReader papers,
            Journal journal,
            Preconditions preconditions,
            ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.bytes = bytes;
        this.orphans = orphans;
        this.reports = reports;
        this.papers = papers;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** The bytes; a whole file is checked against its hash on the way. */
    InputStream content(String sha256, ByteRange range, long size) {
        var stream = bytes.open(sha256, range);
        return range.length() == size ? new Verified(stream, sha256) : stream;
    }

    /** All the bytes of a file that the caller may read, checked against their hash on the way. */
    public InputStream open(String sha256, long size) {
        return content(sha256, new ByteRange(0, size - 1), size);
    }

    /**
     * Records a file that was taken in.
     *
     * @throws Unavailable if its bytes are not there any more
     */
    @Transactional
    public Tagged<DocumentView> attach(UUID reportId, KeptFile file) {
        return kept(reports.hold(reportId), file, null);
    }

    /** @throws RuleBroken document-replaced */
    @Transactional
    public Tagged<DocumentView> replace(UUID id, KeptFile file) {
        var document = visible(id);
        var report = reports.hold(document.reportId());
        if (store.isReplaced(id)) {
            throw new RuleBroken("document-replaced",
                    "\"%s\" has a later version already; replace that one.".formatted(document.fileName()));
        }
        return kept(report, file, document);
    }

    public Tagged<DocumentView> read(UUID id) {
        var document = visible(id);
        return tags.tagged(document, document.view(caller));
    }

    /** The files of these papers, which the caller may read, without their bytes; in the order recorded. */
    public List<DocumentView> ofReports(Collection<UUID> reportIds) {
        var readable = caller.mayRead(Audience.DRAFT);
        return reportIds.isEmpty()
                ? List.of()
                : store.list("reportId in ?1 order by id", reportIds)
                        .stream()
                        .filter(document -> readable || document.isPublished())
                        .map(document -> document.view(caller))
                        .toList();
    }

    /** @throws NotFound if there is none that this caller may know of */
    Document visible(UUID id) {
        var document = store.get(id);
        try {
            var report = reports.visible(document.reportId());
            if (caller.mayRead(document.audience(report.audience()))) {
                return document;
            }
        } catch (NotFound hidden) {
            throw new NotFound(TYPE, id);
        }
        throw new NotFound(TYPE, id);
    }

    /** @throws RuleBroken document-published, document-replaced */
    @Transactional
    public void discard(UUID id) {
        var document = visible(id);
        var report = reports.hold(document.reportId());
        preconditions.requireMatch(tags.tagged(document, document.view(caller)).tag());
        if (document.isPublished()) {
            throw new RuleBroken("document-published",
                    "\"%s\" is published and stays; send a new version of it instead.".formatted(document.fileName()));
        }
        if (store.isReplaced(id)) {
            throw new RuleBroken("document-replaced",
                    "\"%s\" has a later version; discard that one first.".formatted(document.fileName()));
        }
        var audience = document.audience(report.audience());
        journal.deleted(TYPE, document, audience, url(id), document.view(caller));
        store.delete(document);
        reports.partChanged(report.id(), audience);
    }

    /** Removes the files of a paper that is removed itself, a later version before the one it replaces. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void discardAllOf(Report report) {
        for (var document : store.list("reportId = ?1 order by id desc", report.id())) {
            journal.deleted(TYPE, document, document.audience(report.audience()), url(document.id()),
                    document.view(caller));
            store.delete(document);
            store.flush();
        }
    }

    /**
     * Brings out the files that wait and are wanted, of a meeting's published papers.
     *
     * @return how many came out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publish(UUID meetingId, Predicate<UUID> wanted, Instant at) {
        var now = clock.instant();
        var waiting = store.waiting(papers.publishedOf(meetingId))
                .stream()
                .filter(document -> wanted.test(document.id()))
                .toList();
        for (var document : waiting) {
            var audience = reports.visible(document.reportId()).audience();
            var before = document.view(caller);
            document.publish(at, audience, now);
            store.flush();
            journal.updated(TYPE, document, document.audience(audience), url(document.id()), before,
                    document.view(caller));
            reports.partChanged(document.reportId(), audience);
        }
        return waiting.size();
    }

    private Tagged<DocumentView> kept(Report report, KeptFile file, @Nullable Document replaced) {
        orphans.holdOff();
        if (!bytes.holds(file.sha256())) {
            throw new Unavailable("The file was removed before it could be recorded; send it again.", AT_ONCE);
        }
        var document = new Document(report.id(), file, replaced, clock.instant());
        store.persistAndFlush(document);
        if (file.words() != null) {
            store.keepWords(document.id(), file.words());
        }
        var audience = document.audience(report.audience());
        var view = document.view(caller);
        journal.created(TYPE, document, audience, url(document.id()), view);
        reports.partChanged(report.id(), audience);
        return tags.tagged(document, view);
    }

    public boolean existFor(UUID reportId) {
        return store.count("reportId", reportId) > 0;
    }

    boolean seesDrafts() {
        return caller.mayRead(Audience.DRAFT);
    }

    static String url(UUID id) {
        return "/v1/documents/" + id;
    }
}
