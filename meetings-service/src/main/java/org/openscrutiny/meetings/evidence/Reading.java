package org.openscrutiny.meetings.evidence;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Printed initials and who is meant.
 *
 * @param raw        as printed
 * @param personId   who is meant; absent where nobody can say
 * @param name       that person's name
 * @param unresolved why nobody can say; absent where somebody is meant
 */
@Schema(name = "InitialsReading")
public record Reading(String raw, @Nullable UUID personId, @Nullable String name,
        InitialsKey.@Nullable Unresolved unresolved) {

    static Reading unresolved(String raw, InitialsKey.Unresolved why) {
        return new Reading(raw, null, null, why);
    }
}
