package org.openscrutiny.meetings.declaration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An interest declared at one of many meetings; of a sensitive one without nature and bodies, for everybody.
 *
 * @param name the person's name as the minutes print it, else as the council writes it
 */
@Schema(name = "MemberDeclaration")
public record MemberDeclaration(UUID id, UUID meetingId, Instant meetingStartAt, UUID committeeId, String committeeName,
        UUID personId, String name, @Nullable UUID itemId, DeclarationKind kind, @Nullable String nature,
        List<String> bodies, Participation participation, boolean sensitive) {

    MemberDeclaration withheld() {
        return sensitive
                ? new MemberDeclaration(id, meetingId, meetingStartAt, committeeId, committeeName, personId, name,
                        itemId, kind, null, List.of(), participation, true)
                : this;
    }
}
