package org.openscrutiny.meetings.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** The last public answer to each question; what only some may read is never kept. */
@ApplicationScoped
class SnapshotStore {

    record Snapshot(@Nullable String etag, String body, Instant takenAt) {}

    private final EntityManager database;

    SnapshotStore(EntityManager database) {
        this.database = database;
    }

    Optional<Snapshot> find(String service, String path) {
        List<?> rows = database.createNativeQuery("""
                select etag, body, taken_at from sister_snapshots where service = ?1 and path = ?2""")
                .setParameter(1, service)
                .setParameter(2, path)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Snapshot((String) row[0], (String) row[1], (Instant) row[2]))
                .findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(String service, String path, @Nullable String etag, String body, Instant now) {
        database.createNativeQuery("""
                insert into sister_snapshots (service, path, etag, body, taken_at) values (?1, ?2, ?3, ?4, ?5)
                on conflict (service, path) do update
                    set etag = excluded.etag, body = excluded.body, taken_at = excluded.taken_at""")
                .setParameter(1, service)
                .setParameter(2, path)
                .setParameter(3, etag)
                .setParameter(4, body)
                .setParameter(5, now)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(String service, String path) {
        database.createNativeQuery("delete from sister_snapshots where service = ?1 and path = ?2")
                .setParameter(1, service)
                .setParameter(2, path)
                .executeUpdate();
    }
}
