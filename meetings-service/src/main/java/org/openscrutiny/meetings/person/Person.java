package org.openscrutiny.meetings.person;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** Somebody the papers name. Always public, with nothing but names: no address, no birthday, no party. */
@Entity
@Table(name = "people")
public class Person extends Recorded {

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "as_known")
    private List<String> asKnown;

    @Column(name = "name_words")
    private List<String> nameWords;

    @Column(name = "name_keys")
    private List<String> nameKeys;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Person() {
    }

    @SuppressWarnings("NullAway") // take fills the fields
    Person(PersonDraft draft, Instant now) {
        super(now);
        take(draft);
    }

    void revise(PersonDraft draft, Instant now) {
        take(draft);
        touch(now, Audience.PUBLIC);
    }

    private void take(PersonDraft draft) {
        displayName = draft.displayName().strip();
        familyName = draft.familyName().strip();
        givenName = draft.givenName();
        asKnown = draft.asKnown() == null ? List.of() : draft.asKnown().stream().distinct().toList();
        nameKeys = KnownNames.keysOf(names());
        nameWords = KnownNames.wordsOf(names());
    }

    private Stream<String> names() {
        var full = givenName == null ? null : givenName + " " + familyName;
        return Stream.concat(Stream.of(displayName, familyName, full).filter(Objects::nonNull), asKnown.stream());
    }

    PersonDraft asDraft() {
        return new PersonDraft(displayName, familyName, givenName, List.copyOf(asKnown));
    }

    public String displayName() {
        return displayName;
    }

    /** Whether a paper's name is one this person is known by, whatever its case, spacing and full stops. */
    public boolean isKnownAs(String name) {
        return nameKeys.contains(KnownNames.key(name));
    }
}
