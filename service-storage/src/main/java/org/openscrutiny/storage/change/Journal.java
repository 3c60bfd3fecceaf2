package org.openscrutiny.storage.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.audit.Actor;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/**
 * Where every write is noted: in the change feed for other systems and in the audit for the monitoring officer, in the
 * transaction of the write itself, so that there is never the one without the others.
 */
@ApplicationScoped
public class Journal {

    private static final String CHANGE = """
            insert into changes (operation, record_type, record_id, version, audience, modified_at, url)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager database;
    private final Projections statements;
    private final AuditLog audit;

    public Journal(EntityManager database, Projections statements, AuditLog audit) {
        this.database = database;
        this.statements = statements;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void created(String type, Recorded created, Audience audience, String url, Object after) {
        note(audit.actor(), Operation.CREATED, type, created, audience, url, null, after);
    }

    /** A record that was ordered by a request that may have ended since. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void created(Actor by, String type, Recorded created, Audience audience, String url, Object after) {
        note(by, Operation.CREATED, type, created, audience, url, null, after);
    }

    /** @param before the record as it was, as its keepers saw it; take it before the change */
    @Transactional(Transactional.TxType.MANDATORY)
    public void updated(String type, Recorded changed, Audience audience, String url, Object before, Object after) {
        note(audit.actor(), Operation.UPDATED, type, changed, audience, url, before, after);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(String type, Recorded deleted, Audience audience, String url, Object before) {
        note(audit.actor(), Operation.DELETED, type, deleted, audience, url, before, null);
    }

    /**
     * Tells those who could read a record before a change, and cannot any more, that it is gone; nobody, where all still can.
     * The change itself stands in the audit already.
     *
     * @param was whose it was before
     * @param is  whose it is now
     * @return whether it left anybody's sight
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean withdrawn(String type, Recorded changed, Audience was, Audience is, String url) {
        if (!is.stricterThan(was)) {
            return false;
        }
        append(Change.of(Operation.DELETED, type, changed, was, url));
        return true;
    }

    private void note(Actor by, Operation operation, String type, Recorded changed, Audience audience, String url,
            @Nullable Object before, @Nullable Object after) {
        database.flush(); // versions move at flush, and the feed tells the version after the change
        var both = told(Query.of("with told as ("), Change.of(operation, type, changed, audience, url)).add(")");
        statements.write(audit.entry(both, by, operation.name(), type, changed.id(), audience, before, after));
    }

    /** Tells the feed alone, for a change that follows from another one, such as a parent's version or a withdrawal. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Change change) {
        database.flush(); // what is refused is refused before it is told
        statements.write(told(Query.of(""), change));
    }

    private static Query told(Query query, Change change) {
        return query.add(CHANGE, change.operation(), change.type(), change.id(), change.version(), change.audience(),
                change.modifiedAt(), change.url());
    }
}
