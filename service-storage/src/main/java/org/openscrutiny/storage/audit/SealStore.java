package org.openscrutiny.storage.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

/**
 * Reads seals a page at a time and recomputes them with PostgreSQL's own functions, not with the function that made them, for
 * whoever can edit an entry can edit that too.
 */
@ApplicationScoped
class SealStore {

    private static final String NO_SEAL = "00".repeat(32);

    private final EntityManager database;

    SealStore(EntityManager database) {
        this.database = database;
    }

    /**
     * A seal beside what it should be.
     *
     * @param present whether the entry is still there
     * @param holds   whether the recomputed hash is the stored one; false where the entry is gone
     */
    record Checked(AuditSealView seal, boolean present, boolean holds, @Nullable String recordType,
            @Nullable UUID recordId) {}

    /** An entry without a seal. */
    record Unsealed(long entry, String recordType, UUID recordId) {}

    /** The seals after a position, whose hash is trusted, in order; null for the beginning. */
    List<Checked> after(@Nullable AuditSealView trusted, int limit) {
        List<?> rows = database.createNativeQuery(
                """
                        with page as (
                            select position, entry_id, hash from audit_seals where position > :after order by position limit :limit)
                        select page.position, page.entry_id, encode(page.hash, 'hex'), e.id is not null,
                            coalesce(page.hash = sha256(lag(page.hash, 1, decode(cast(:hash as text), 'hex')) over (order by page.position)
                                || convert_to(cast(jsonb_build_array(e.id, cast(extract(epoch from e.at) * 1000000 as bigint), e.caller,
                                    to_jsonb(e.roles), e.action, e.record_type, e.record_id, e.audience, e.before, e.after, e.address,
                                    e.request_id) as text), 'UTF8')), false),
                            e.record_type, e.record_id
                        from page left join audit_entries e on e.id = page.entry_id
                        order by page.position""")
                .setParameter("after", trusted == null ? 0 : trusted.position())
                .setParameter("hash", trusted == null ? NO_SEAL : trusted.hash())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(SealStore::checked).toList();
    }

    Optional<AuditSealView> at(long position) {
        List<?> rows = database
                .createNativeQuery("""
                        select position, entry_id, encode(hash, 'hex') from audit_seals where position = :position""")
                .setParameter("position", position)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(SealStore::seal).findFirst();
    }

    /** The highest number of an entry; 0 where there is none. */
    long lastEntry() {
        return ((Number) database.createNativeQuery("select coalesce(max(id), 0) from audit_entries").getSingleResult())
                .longValue();
    }

    /** The first entry without a seal of those above one number and up to another. */
    Optional<Unsealed> unsealed(long above, long upTo) {
        List<?> rows = database.createNativeQuery("""
                select e.id, e.record_type, e.record_id from audit_entries e
                where e.id > :above and e.id <= :upTo and not exists (select 1 from audit_seals s where s.entry_id = e.id)
                order by e.id limit 1""").setParameter("above", above).setParameter("upTo", upTo).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Unsealed(((Number) row[0]).longValue(), (String) row[1], (UUID) row[2]))
                .findFirst();
    }

    private static Checked checked(Object[] row) {
        return new Checked(seal(row), (Boolean) row[3], (Boolean) row[4], (String) row[5], (UUID) row[6]);
    }

    private static AuditSealView seal(Object[] row) {
        return new AuditSealView(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2]);
    }
}
