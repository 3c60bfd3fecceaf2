package org.openscrutiny.meetings.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as served. */
@Schema(name = "Person")
public record PersonView(UUID id, String displayName, String familyName, @Nullable String givenName,
        List<String> asKnown, Instant createdAt, Instant modifiedAt, long version) {

    /** Whether a paper's name is one this person is known by, whatever its case, spacing and full stops. */
    public boolean isKnownAs(String name) {
        var key = KnownNames.key(name);
        var full = givenName == null ? familyName : givenName + " " + familyName;
        return Stream.concat(Stream.of(displayName, familyName, full), asKnown.stream())
                .anyMatch(known -> KnownNames.key(known).equals(key));
    }

    static PersonView of(Person person) {
        var said = person.asDraft();
        return new PersonView(person.id(), said.displayName(), said.familyName(), said.givenName(),
                said.asKnown() == null ? List.of() : said.asKnown(), person.createdAt(), person.modifiedAt(),
                person.version());
    }
}
