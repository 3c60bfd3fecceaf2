package org.openscrutiny.meetings.committee;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
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
