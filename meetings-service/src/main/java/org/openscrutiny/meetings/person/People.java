package org.openscrutiny.meetings.person;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.tag.Preconditions;

/** The people the papers name. Two people may share a name; the record never merges them on its own. */
@ApplicationScoped
public class People {

    static final String TYPE = "person";

    private final PersonStore store;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    People(PersonStore store, Journal journal, Preconditions preconditions, ReaderTags tags, Caller caller,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Tagged<PersonView> add(PersonDraft draft) {
        var person = new Person(draft, clock.instant());
        store.persist(person);
        var view = PersonView.of(person);
        journal.created(TYPE, person, Audience.PUBLIC, url(person.id()), view);
        return tags.tagged(person, view);
    }

    public Tagged<PersonView> read(UUID id) {
        var person = store.get(id);
        return tags.tagged(person, PersonView.of(person));
    }

    @Transactional
    public Tagged<PersonView> revise(UUID id, UnaryOperator<PersonDraft> change) {
        var person = store.get(id);
        preconditions.requireMatch(person.tagFor(caller));
        var before = PersonView.of(person);
        person.revise(change.apply(person.asDraft()), clock.instant());
        store.flush();
        var after = PersonView.of(person);
        journal.updated(TYPE, person, Audience.PUBLIC, url(id), before, after);
        return tags.tagged(person, after);
    }

    /**
     * The person another record names.
     *
     * @param pointer where in the body the id stands
     * @throws InvalidInput if there is no such person
     */
    public Person named(UUID id, String pointer) {
        return store.findByIdOptional(id)
                .orElseThrow(() -> new InvalidInput(Fault.at(pointer,
                        "There is no person %s; add the person first (POST /v1/people).".formatted(id))));
    }

    /** Those with these ids, in no order. */
    public List<PersonView> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.list("id in ?1", ids).stream().map(PersonView::of).toList();
    }

    /** Everybody who is known by one of these names, whatever its case, spacing and full stops; in one statement. */
    public List<PersonView> knownAs(Collection<String> names) {
        return store.knownAs(names).stream().map(PersonView::of).toList();
    }

    static String url(UUID id) {
        return "/v1/people/" + id;
    }
}
