package org.openscrutiny.storage.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

/** Keeps what looks at the audit found. */
@ApplicationScoped
class VerificationStore {

    private final EntityManager database;

    VerificationStore(EntityManager database) {
        this.database = database;
    }

    /** A look that is over. */
    record Noted(Instant at, boolean intact) {}

    /** A seal that was the last of an intact chain. */
    record NotedSeal(long position, String hash) {}

    void add(AuditVerificationView found) {
        var last = found.last();
        database.createNativeQuery("""
                insert into audit_verifications (at, intact, seals, seal_position, seal_hash, fault)
                values (?1, ?2, ?3, cast(?4 as bigint), cast(?5 as text), cast(?6 as text))""")
                .setParameter(1, found.verifiedAt())
                .setParameter(2, found.intact())
                .setParameter(3, found.checked())
                .setParameter(4, last == null ? null : last.position())
                .setParameter(5, last == null ? null : last.hash())
                .setParameter(6, fault(found.broken()))
                .executeUpdate();
    }

    Optional<Noted> latest() {
        return first("select at, intact from audit_verifications order by id desc limit 1")
                .map(row -> new Noted((Instant) row[0], (Boolean) row[1]));
    }

    Optional<NotedSeal> lastIntact() {
        return first("""
                select seal_position, seal_hash from audit_verifications where intact and seal_position is not null
                order by id desc limit 1""")
                .map(row -> new NotedSeal(((Number) row[0]).longValue(), (String) row[1]));
    }

    private Optional<Object[]> first(String query) {
        List<?> rows = database.createNativeQuery(query).getResultList();
        return rows.stream().map(Object[].class::cast).findFirst();
    }

    private static @Nullable String fault(@Nullable BrokenSealView broken) {
        return broken == null ? null : broken.fault().name();
    }
}
