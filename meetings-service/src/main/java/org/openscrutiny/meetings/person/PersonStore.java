package org.openscrutiny.meetings.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class PersonStore implements PanacheRepositoryBase<Person, UUID> {

    static final ListQuery.Key[] BY_NAME = {new ListQuery.Key("p.familyName", k -> k),
            new ListQuery.Key("p.displayName", k -> k), new ListQuery.Key("p.id", UUID::fromString)};

    Person get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("person", id));
    }

    /**
     * @param name    words that all stand in one of the names a person is known by, in any order
     * @param knownAs a whole name, as printed
     */
    ListQuery<PersonSummary> list(@Nullable String name, @Nullable String knownAs) {
        return new ListQuery<>(getEntityManager(), PersonSummary.class,
                "p.id, p.displayName, p.familyName, p.asKnown, p.openModifiedAt", "from Person p")
                .where("array_includes(p.nameWords, :words)", "words", name == null ? null : KnownNames.words(name).toArray(String[]::new))
                .where("array_includes(p.nameKeys, :keys)", "keys",
                        knownAs == null ? null : new String[] { KnownNames.key(knownAs) });
    }
}
