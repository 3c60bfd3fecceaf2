package org.openscrutiny.meetings.person;

import java.util.Collection;
import java.util.List;
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

    /** Everybody who has one of these names among theirs, by id. */
    List<Person> knownAs(Collection<String> names) {
        var keys = KnownNames.keysOf(names.stream());
        return keys.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createNativeQuery("select * from people where name_keys && cast(?1 as text[]) order by id",
                                Person.class)
                        .setParameter(1, keys.toArray(String[]::new))
                        .getResultList();
    }

    /**
     * @param name    words that all stand in one of the names a person is known by, in any order
     * @param knownAs a whole name, as printed
     */
    ListQuery<PersonSummary> list(@Nullable String name, @Nullable String knownAs) {
        return new ListQuery<>(getEntityManager(), PersonSummary.class,
                "p.id, p.displayName, p.familyName, p.asKnown, p.openModifiedAt", "from Person p")
                .where("cast(sql('? @> string_to_array(cast(? as text), chr(32))', p.nameWords, :words) as Boolean) = true",
                        "words",
                        name == null ? null : String.join(" ", KnownNames.words(name)))
                .where("cast(sql('? @> array[cast(? as text)]', p.nameKeys, :key) as Boolean) = true", "key",
                        knownAs == null ? null : KnownNames.key(knownAs));
    }
}
