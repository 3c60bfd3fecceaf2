package org.openscrutiny.meetings.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as served. */
@Schema(name = "Person")
public record PersonView(UUID id, String displayName, String familyName, @Nullable String givenName,
        List<String> asKnown, Instant createdAt, Instant modifiedAt, long version) {

    static PersonView of(Person person) {
        var said = person.asDraft();
        return new PersonView(person.id(), said.displayName(), said.familyName(), said.givenName(),
                said.asKnown() == null ? List.of() : said.asKnown(), person.createdAt(), person.modifiedAt(),
                person.version());
    }
}
