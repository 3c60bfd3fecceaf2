package org.openscrutiny.storage.audit;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit stops being what was written.
 *
 * @param position   of the seal that does not hold; absent where there is none
 * @param entry      the number of the entry concerned; absent where the seal that named it is gone
 * @param recordType of the entry, where it is still there
 * @param recordId   the same
 */
@Schema(name = "BrokenSeal")
public record BrokenSealView(Fault fault, @Nullable Long position, @Nullable Long entry, @Nullable String recordType,
        @Nullable UUID recordId) {

    /** What is wrong with an entry or its seal. */
    public enum Fault {
        /** The entry, its seal or the seal before says something else than when it was written. */
        CHANGED,
        /** The entry was removed. */
        ENTRY_REMOVED,
        /** The seal at this position was removed. */
        SEAL_REMOVED,
        /** The entry was slipped in: no seal was made for it. */
        NOT_SEALED,
        /** The seal noted earlier is another one now: the chain was written anew. */
        NOT_AS_NOTED
    }
}
