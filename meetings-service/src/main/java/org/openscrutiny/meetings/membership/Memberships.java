package org.openscrutiny.meetings.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** Who sits on which committee. Nobody is Chairman unless the record says so. */
@ApplicationScoped
public class Memberships {

    static final String TYPE = "membership";

    private final MembershipStore store;
    private final Committees committees;
    private final People people;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Memberships(MembershipStore store, Committees committees, People people, Journal journal,
            Preconditions preconditions, ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.committees = committees;
        this.people = people;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken already-member, chairman-in-office, representation-needs-co-option, education-vote-needs-designation */
    @Transactional
    public Tagged<MembershipView> seat(UUID committeeId, MembershipDraft draft) {
        var committee = committees.hold(committeeId);
        refuseUnknownPeople(draft);
        var membership = new Membership(committeeId, committee.scrutinisesEducation(), draft, clock.instant());
        refuseSecondSeat(membership);
        store.persist(membership);
        var view = MembershipView.of(membership);
        journal.created(TYPE, membership, Audience.PUBLIC, url(membership.id()), view);
        committees.partChanged(committeeId);
        return tags.tagged(membership, view);
    }

    /** The seats held on a day, in the order recorded. */
    public List<MembershipView> heldOn(UUID committeeId, LocalDate day) {
        return store.list("""
                committeeId = ?1 and (fromOn is null or fromOn <= ?2) and (toOn is null or toOn >= ?2)
                order by id""", committeeId, day).stream().map(MembershipView::of).toList();
    }

    Tagged<MembershipView> read(UUID id) {
        var membership = store.get(id);
        return tags.tagged(membership, MembershipView.of(membership));
    }

    /** Changes a seat, for example when it ends; refusals as in {@link #seat}. */
    @Transactional
    public Tagged<MembershipView> revise(UUID id, UnaryOperator<MembershipDraft> change) {
        var membership = store.get(id);
        var committee = committees.hold(membership.committeeId());
        preconditions.requireMatch(membership.tagFor(caller));
        var before = MembershipView.of(membership);
        var draft = change.apply(membership.asDraft());
        refuseUnknownPeople(draft);
        membership.revise(draft, committee.scrutinisesEducation(), clock.instant());
        refuseSecondSeat(membership);
        store.flush();
        var after = MembershipView.of(membership);
        journal.updated(TYPE, membership, Audience.PUBLIC, url(id), before, after);
        committees.partChanged(committee.id());
        return tags.tagged(membership, after);
    }

    /** Takes back a seat that was recorded by mistake; one that ended gets its last day instead. */
    @Transactional
    public void remove(UUID id) {
        var membership = store.get(id);
        preconditions.requireMatch(membership.tagFor(caller));
        journal.deleted(TYPE, membership, Audience.PUBLIC, url(id), MembershipView.of(membership));
        store.delete(membership);
        committees.partChanged(membership.committeeId());
    }

    private void refuseUnknownPeople(MembershipDraft draft) {
        people.named(draft.personId(), "/personId");
        if (draft.substituteFor() != null) {
            people.named(draft.substituteFor(), "/substituteFor");
        }
    }

    private void refuseSecondSeat(Membership wanted) {
        var rivals = store.ofPersonOrRole(wanted.committeeId(), wanted.personId(), wanted.role())
                .stream()
                .filter(other -> !other.id().equals(wanted.id()) && other.overlaps(wanted))
                .toList();
        if (rivals.stream().anyMatch(other -> other.personId().equals(wanted.personId()))) {
            throw new RuleBroken("already-member",
                    "Person %s already has a seat on this committee in that time; change that membership, or give it a last day."
                            .formatted(wanted.personId()));
        }
        if (wanted.role() == MemberRole.CHAIRMAN && !rivals.isEmpty()) {
            throw new RuleBroken("chairman-in-office",
                    "The committee already has a Chairman in that time; give that membership a last day first.");
        }
    }

    static String url(UUID id) {
        return "/v1/memberships/" + id;
    }
}
