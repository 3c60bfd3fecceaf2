package org.openscrutiny.meetings.declaration;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A declared interest in a list; of a sensitive one without nature and bodies, for everybody. */
public record DeclarationSummary(UUID id, UUID personId, String name, @Nullable UUID itemId, DeclarationKind kind,
        @Nullable String nature, List<String> bodies, Participation participation, boolean sensitive) {

    DeclarationSummary withheld() {
        return sensitive
                ? new DeclarationSummary(id, personId, name, itemId, kind, null, List.of(), participation, true)
                : this;
    }
}
