package org.openscrutiny.meetings.pack;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.openscrutiny.meetings.pack.PackStore.Frozen;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.storage.projection.Row;

/**
 * The bytes of what is frozen, by their hash. They never change, so those that everybody may read are kept in memory, within
 * bounds: a pack is read by a whole committee in the hour before it meets. Whether a reader may have them is asked of the
 * database each time, before they are looked for here; exempt and members' issues are not kept at all.
 */
@ApplicationScoped
class FrozenBytes {

    private static final long MOST_BYTES = 16L << 20;

    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String sha256, byte[] bytes) -> bytes.length)
            .build();

    /**
     * One form of what is frozen.
     *
     * @param row  with its {@code sha256} and {@code marking}
     * @param read reads its bytes from the database, where they are not known
     */
    Frozen frozen(Row row, Supplier<byte[]> read) {
        var sha256 = row.text("sha256");
        var marking = row.constant("marking", Marking.class);
        return new Frozen(() -> of(sha256, marking, read), sha256, marking);
    }

    /** @param read reads them from the database, where they are not known */
    byte[] of(String sha256, Marking marking, Supplier<byte[]> read) {
        return marking == Marking.PUBLIC ? kept.get(sha256, unknown -> read.get()) : read.get();
    }
}
