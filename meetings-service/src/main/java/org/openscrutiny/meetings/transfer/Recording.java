package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/**
 * Records the parts of a document one after the other. What was recorded is written down and let go of after each, for
 * otherwise every later part would compare all the earlier ones with what was stored of them.
 */
@ApplicationScoped
class Recording {

    private final EntityManager database;

    Recording(EntityManager database) {
        this.database = database;
    }

    /** @param pointer where the part stands in the document */
    @Transactional(Transactional.TxType.MANDATORY)
    <T> T at(String pointer, Supplier<T> part) {
        return Pointers.at(pointer, () -> {
            var recorded = part.get();
            database.flush();
            database.clear();
            return recorded;
        });
    }

    /** @param pointer where the list stands in the document */
    @Transactional(Transactional.TxType.MANDATORY)
    <T> void each(String pointer, @Nullable List<T> parts, Function<T, Object> record) {
        for (int i = 0; i < all(parts).size(); i++) {
            var part = all(parts).get(i);
            at(pointer + "/" + i, () -> record.apply(part));
        }
    }
}
