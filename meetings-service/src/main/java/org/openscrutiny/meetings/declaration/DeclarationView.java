package org.openscrutiny.meetings.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/**
 * A declared interest as served. Of a sensitive one only the keepers of the register read nature and bodies, and the source
 * that would tell of them (Localism Act 2011, section 32).
 *
 * @param name       the person's name as the minutes print it, else as the council writes it
 * @param registered whether it was on the register before it was declared; absent where nobody noted that
 * @param notifiedOn when the monitoring officer was notified of it after that; absent where nobody noted that
 */
@Schema(name = "Declaration")
public record DeclarationView(UUID id, UUID meetingId, UUID personId, String name, @Nullable String printedName,
        @Nullable UUID itemId, DeclarationKind kind, @Nullable String nature, List<String> bodies,
        Participation participation, boolean sensitive, @Nullable Boolean registered, @Nullable LocalDate notifiedOn,
        @Nullable Source source, Instant createdAt, Instant modifiedAt, long version) {

    static DeclarationView of(Declaration declaration, String name, Caller caller) {
        var said = declaration.asDraft();
        var sensitive = Boolean.TRUE.equals(said.sensitive());
        var open = !sensitive || caller.mayRead(Audience.EXEMPT);
        return new DeclarationView(declaration.id(), declaration.meetingId(), said.personId(),
                said.printedName() == null ? name : said.printedName(), said.printedName(), said.itemId(), said.kind(),
                open ? said.nature() : null, open && said.bodies() != null ? said.bodies() : List.of(),
                said.participation() == null ? Participation.UNKNOWN : said.participation(), sensitive,
                declaration.registered(), declaration.notifiedOn(), open ? said.source() : null,
                declaration.createdAt(), declaration.modifiedAtFor(caller), declaration.versionFor(caller));
    }
}
