package org.openscrutiny.meetings.transfer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.person.PersonView;
import org.openscrutiny.meetings.transfer.WholeMeeting.Named;

/** How a document names people: by their display name, and where two share one, by that with a number. */
final class Naming {

    private static final Comparator<PersonView> IN_ORDER = Comparator.comparing(PersonView::familyName)
            .thenComparing(PersonView::displayName)
            .thenComparing(PersonView::id);

    private final Map<UUID, String> names = new HashMap<>();
    private final List<Named> people;

    Naming(List<PersonView> people) {
        var taken = new LinkedHashMap<String, Integer>();
        this.people = people.stream().sorted(IN_ORDER).map(person -> {
            var count = taken.merge(person.displayName(), 1, Integer::sum);
            var name = count == 1 ? person.displayName() : "%s (%d)".formatted(person.displayName(), count);
            names.put(person.id(), name);
            return new Named(count == 1 ? null : name, person.displayName(), person.familyName(), person.givenName(),
                    Parts.some(person.asKnown()));
        }).toList();
    }

    List<Named> people() {
        return people;
    }

    /** The name of somebody who is among the people. */
    String of(UUID person) {
        var name = names.get(person);
        if (name == null) {
            throw new IllegalArgumentException("Person " + person + " was not given");
        }
        return name;
    }

    @Nullable
    String ofAny(@Nullable UUID person) {
        return person == null ? null : of(person);
    }
}
