package org.openscrutiny.meetings.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.person.PersonView;
import org.openscrutiny.meetings.transfer.ImportReport.Candidate;
import org.openscrutiny.meetings.transfer.ImportReport.Reason;
import org.openscrutiny.meetings.transfer.ImportReport.Unresolved;
import org.openscrutiny.meetings.transfer.WholeMeeting.Named;

/**
 * Who is meant by the names of a document. A name means somebody only if it is one that exactly one person is known by;
 * initials alone, or a surname alone, that several share mean nobody.
 */
final class PersonMatches {

    private final List<Named> people;
    private final boolean leave;
    private final List<PersonView> known;
    private final List<Unresolved> unresolved = new ArrayList<>();
    /** By place in the document's list of people; those who are to be added are not in it. */
    private final Map<Integer, UUID> matched = new HashMap<>();
    private final Map<Integer, UUID> added = new HashMap<>();
    /** By name; who is to be added has no id yet. */
    private final Map<String, Meant> meant = new HashMap<>();

    /** @param place in the document's list of people, where it is one of them */
    private record Meant(@Nullable Integer place, @Nullable UUID id) {}

    /**
     * @param leave  whether names that mean nobody are left as they are, where the record has room for them
     * @param lookup everybody who is known by one of some names
     */
    PersonMatches(List<Named> people, List<Reference> references, boolean leave,
            Function<Collection<String>, List<PersonView>> lookup) {
        this.people = people;
        this.leave = leave;
        var names = new LinkedHashSet<String>();
        people.forEach(person -> namesOf(person).forEach(names::add));
        references.forEach(reference -> names.add(reference.name()));
        known = lookup.apply(names);
        for (int i = 0; i < people.size(); i++) {
            match(i);
        }
        refuseTwoInOne();
        references.forEach(this::resolve);
    }

    private void match(int place) {
        var person = people.get(place);
        var byDisplayName = knownAs(person.displayName());
        var found = byDisplayName.isEmpty() ? byOtherNames(person) : byDisplayName;
        if (found.size() > 1) {
            found = found.stream().filter(one -> isSame(one, person)).toList().size() == 1
                    ? found.stream().filter(one -> isSame(one, person)).toList()
                    : found;
        }
        if (found.size() == 1) {
            matched.put(place, found.get(0).id());
        } else if (found.size() > 1) {
            unresolved.add(ambiguous("/people/" + place, person.key(), found, false));
        }
    }

    /** Whole names only: that a paper prints "NH" for two people does not make them one. */
    private List<PersonView> byOtherNames(Named person) {
        return namesOf(person).filter(name -> name.strip().contains(" "))
                .flatMap(name -> knownAs(name).stream())
                .filter(one -> one.familyName().equalsIgnoreCase(person.familyName()))
                .distinct()
                .toList();
    }

    private static Stream<String> namesOf(Named person) {
        var full = person.givenName() == null ? null : person.givenName() + " " + person.familyName();
        return Stream.concat(Stream.of(person.displayName(), full), Parts.all(person.asKnown()).stream())
                .filter(name -> name != null);
    }

    private static boolean isSame(PersonView one, Named person) {
        return one.displayName().equals(person.displayName()) && one.familyName().equals(person.familyName())
                && Optional.ofNullable(one.givenName()).equals(Optional.ofNullable(person.givenName()))
                && Set.copyOf(one.asKnown()).equals(Set.copyOf(Parts.all(person.asKnown())));
    }

    /** Two whom the document tells apart are not one and the same in the record. */
    private void refuseTwoInOne() {
        var taken = new HashSet<UUID>();
        for (int i = 0; i < people.size(); i++) {
            var id = matched.get(i);
            if (id != null && !taken.add(id)) {
                var candidates = known.stream().filter(one -> one.id().equals(id)).toList();
                unresolved.add(ambiguous("/people/" + i, people.get(i).key(), candidates, false));
            }
        }
    }

    private void resolve(Reference reference) {
        var name = reference.name();
        if (meant.containsKey(name)) {
            return;
        }
        var listed = listed(name);
        if (listed.size() == 1) {
            var place = listed.get(0);
            meant.put(name, new Meant(place, matched.get(place)));
            return;
        }
        var found = listed.isEmpty() ? knownAs(name) : List.<PersonView>of();
        if (found.size() == 1) {
            meant.put(name, new Meant(null, found.get(0).id()));
            return;
        }
        var left = leave && reference.mayStay();
        if (listed.size() > 1) {
            unresolved.add(new Unresolved(reference.pointer(), name, Reason.AMBIGUOUS, listed.stream()
                    .map(place -> new Candidate(matched.get(place), people.get(place).displayName()))
                    .toList(), left));
        } else {
            unresolved.add(found.isEmpty()
                    ? new Unresolved(reference.pointer(), name, Reason.UNKNOWN, List.of(), left)
                    : ambiguous(reference.pointer(), name, found, left));
        }
    }

    /** Places in the document's list: the name it is given there, or else a name somebody there is known by. */
    private List<Integer> listed(String name) {
        var places = Stream.iterate(0, i -> i + 1).limit(people.size()).toList();
        var exact = places.stream().filter(i -> people.get(i).key().equals(name)).toList();
        return exact.isEmpty()
                ? places.stream().filter(i -> view(people.get(i)).isKnownAs(name)).toList()
                : exact;
    }

    private static PersonView view(Named person) {
        var never = java.time.Instant.EPOCH;
        return new PersonView(new UUID(0, 0), person.displayName(), person.familyName(), person.givenName(),
                Parts.all(person.asKnown()), never, never, 0);
    }

    private List<PersonView> knownAs(String name) {
        return known.stream().filter(one -> one.isKnownAs(name)).toList();
    }

    private static Unresolved ambiguous(String pointer, String name, List<PersonView> found, boolean left) {
        return new Unresolved(pointer, name, Reason.AMBIGUOUS,
                found.stream().map(one -> new Candidate(one.id(), one.displayName())).toList(), left);
    }

    List<Unresolved> unresolved() {
        return List.copyOf(unresolved);
    }

    /** The id of somebody in the document's list, unless they are to be added. */
    Optional<UUID> matched(int place) {
        return Optional.ofNullable(matched.get(place));
    }

    /** The id of somebody in the document's list who was added. */
    Optional<UUID> addedAt(int place) {
        return Optional.ofNullable(added.get(place));
    }

    /** Notes the id of somebody who was added. */
    void added(int place, UUID id) {
        added.put(place, id);
        meant.replaceAll((name, who) -> who.place() != null && who.place() == place ? new Meant(place, id) : who);
    }

    /** Who is meant; null where that is not known and was left so. */
    @Nullable
    UUID id(@Nullable String name) {
        var who = name == null ? null : meant.get(name);
        return who == null ? null : who.id();
    }

    /** The same where nobody may be missing. */
    UUID required(String name) {
        var id = id(name);
        if (id == null) {
            throw new IllegalStateException("An unresolved name has to be refused before");
        }
        return id;
    }
}
