package org.openscrutiny.meetings.pack;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the next version of a pack to be frozen.
 *
 * @param allowIncomplete freeze although parts are missing; the front sheet then says which. False if left out
 */
public record PackOrder(@Schema(examples = "false") @Nullable Boolean allowIncomplete) {

    boolean incompleteAllowed() {
        return Boolean.TRUE.equals(allowIncomplete);
    }
}
