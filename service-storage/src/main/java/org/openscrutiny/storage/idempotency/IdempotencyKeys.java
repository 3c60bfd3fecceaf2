package org.openscrutiny.storage.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keys whose stored answer no longer holds. */
@ApplicationScoped
public class IdempotencyKeys {

    private final EntityManager database;

    IdempotencyKeys(EntityManager database) {
        this.database = database;
    }

    /**
     * Frees the key under which a caller was told of work that has come to nothing by no fault of theirs, so that the same
     * request with the same key does the work instead of replaying the answer.
     *
     * @param caller   who sent the request
     * @param location the address the answer gave, without the server's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void free(String caller, String location) {
        database.createNativeQuery("""
                delete from idempotency_keys
                where caller = ?1 and status is not null and right(headers ->> 'Location', length(?2)) = ?2""")
                .setParameter(1, caller)
                .setParameter(2, location)
                .executeUpdate();
    }
}
