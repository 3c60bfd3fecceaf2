package org.openscrutiny.meetings.committee;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk does with committees. */
@ApplicationScoped
public class Committees {

    static final String TYPE = "committee";

    private final CommitteeStore store;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Committees(CommitteeStore store, Journal journal, Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken committee-name-taken */
    @Transactional
    public CommitteeView establish(CommitteeDraft draft) {
        refuseTakenName(draft.name(), null);
        var committee = new Committee(draft, clock.instant());
        store.persist(committee);
        var view = CommitteeView.of(committee, caller);
        journal.created(TYPE, committee, Audience.PUBLIC, url(committee.id()), view);
        return view;
    }

    /** Changes what is said of a committee; the caller's If-Match must name its present state. */
    @Transactional
    public CommitteeView revise(UUID id, UnaryOperator<CommitteeDraft> change) {
        var committee = store.get(id);
        preconditions.requireMatch(committee.tagFor(caller));
        var before = CommitteeView.of(committee, caller);
        var draft = change.apply(committee.asDraft());
        refuseTakenName(draft.name(), id);
        committee.revise(draft, clock.instant());
        store.flush();
        var after = CommitteeView.of(committee, caller);
        journal.updated(TYPE, committee, Audience.PUBLIC, url(id), before, after);
        return after;
    }

    /**
     * The committee another record names.
     *
     * @param pointer where in the body the id stands
     * @throws InvalidInput if there is no such committee
     */
    public CommitteeFacts named(UUID id, String pointer) {
        return store.findByIdOptional(id)
                .map(CommitteeFacts::of)
                .orElseThrow(() -> new InvalidInput(Fault.at(pointer, "There is no committee %s.".formatted(id))));
    }

    /** The committee of this name, exactly as written. */
    public Optional<CommitteeFacts> ofName(String name) {
        return store.find("name", name.strip()).firstResultOptional().map(CommitteeFacts::of);
    }

    /** What is said of a committee, as a client would send it. */
    public CommitteeDraft said(UUID id) {
        return store.get(id).asDraft();
    }

    /** @throws NotFound if there is no such committee */
    public CommitteeFacts get(UUID id) {
        return CommitteeFacts.of(store.get(id));
    }

    /** The committee, changed by nobody else until the transaction ends: for rules over all its memberships. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CommitteeFacts hold(UUID id) {
        return CommitteeFacts.of(store.hold(id));
    }

    /** Notes that something that belongs to the committee changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void partChanged(UUID id) {
        var committee = store.hold(id);
        committee.touch(clock.instant(), Audience.PUBLIC);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, committee, Audience.PUBLIC, url(id)));
    }

    static String url(UUID id) {
        return "/v1/committees/" + id;
    }

    private void refuseTakenName(String name, @Nullable UUID own) {
        if (store.hasOther(name, own)) {
            throw new RuleBroken("committee-name-taken",
                    "There is already a committee named \"%s\"; names are unique, so that an agenda says whose it is."
                            .formatted(name));
        }
    }
}
