package org.openscrutiny.meetings.proceedings;

import java.time.Instant;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.tag.Preconditions;

/**
 * How every record of a meeting is kept: stored, told to the feed and the audit, and noted on its meeting, in one
 * transaction. Each kind has its own rules of what may be recorded, and checks them before.
 */
@ApplicationScoped
public class RecordKeeping {

    private final EntityManager database;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;

    RecordKeeping(EntityManager database, Proceedings proceedings, Journal journal, Preconditions preconditions,
            Caller caller) {
        this.database = database;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** @throws NotFound where this caller may not know of it */
    public <R extends Recorded, V> R visible(RecordKind<R, V> kind, R found) {
        if (!caller.mayRead(kind.audience().apply(found))) {
            throw new NotFound(kind.type(), found.id());
        }
        return found;
    }

    /** The caller's If-Match must name the record's present state, which nobody else changes until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <R extends Recorded, V> R asRead(RecordKind<R, V> kind, R kept) {
        latest(kind, kept);
        preconditions.requireMatch(proceedings.tagged(kind.view().apply(kept)).tag());
        return kept;
    }

    /** Keeps a new record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <R extends Recorded, V> V add(RecordKind<R, V> kind, R made) {
        database.persist(made);
        var view = kind.view().apply(made);
        var audience = kind.audience().apply(made);
        journal.created(kind.type(), made, audience, kind.urlOf(made), view);
        proceedings.touch(kind.meeting().apply(made), audience);
        return view;
    }

    /** Changes a record. Those who could read it before and cannot any more are told that it is gone, and no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <R extends Recorded, V> V change(RecordKind<R, V> kind, R kept, Consumer<R> change) {
        latest(kind, kept);
        var before = kind.view().apply(kept);
        var was = kind.audience().apply(kept);
        var url = kind.urlOf(kept);
        change.accept(kept);
        database.flush();
        var after = kind.view().apply(kept);
        var is = kind.audience().apply(kept);
        journal.withdrawn(kind.type(), kept, was, is, url);
        journal.updated(kind.type(), kept, is, url, before, after);
        proceedings.touch(kind.meeting().apply(kept), was.or(is));
        return after;
    }

    /** Of two who change a record at once the second changes what the first has made of it. */
    private <R extends Recorded, V> void latest(RecordKind<R, V> kind, R kept) {
        visible(kind, proceedings.latest(kind.type(), kind.meeting().apply(kept), kept));
    }

    /** Takes a record back that was kept by mistake; it is touched first, so that its tombstone has a version of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <R extends Recorded, V> void strike(RecordKind<R, V> kind, R kept, Instant now) {
        var before = kind.view().apply(kept);
        var audience = kind.audience().apply(kept);
        var meeting = kind.meeting().apply(kept);
        kept.touch(now, audience);
        journal.deleted(kind.type(), kept, audience, kind.urlOf(kept), before);
        database.remove(kept);
        proceedings.touch(meeting, audience);
    }
}
