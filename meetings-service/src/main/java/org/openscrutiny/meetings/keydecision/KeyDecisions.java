package org.openscrutiny.meetings.keydecision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.exempt.ReleaseDraft;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.meetings.exempt.Releases;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What the proper officer records of key decisions. */
@ApplicationScoped
public class KeyDecisions {

    static final String TYPE = "key-decision-notice";

    private final KeyDecisionStore store;
    private final KeyDecisionViews views;
    private final CallInStore callIns;
    private final Committees committees;
    private final Proceedings proceedings;
    private final Releases releases;
    private final DecisionClocks clocks;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    KeyDecisions(KeyDecisionStore store, KeyDecisionViews views, CallInStore callIns, Committees committees,
            Proceedings proceedings, Releases releases, DecisionClocks clocks, Journal journal,
            Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.views = views;
        this.callIns = callIns;
        this.committees = committees;
        this.proceedings = proceedings;
        this.releases = releases;
        this.clocks = clocks;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Plans a key decision; it is a draft until its notice is published. */
    @Transactional
    public Tagged<KeyDecisionView> plan(KeyDecisionDraft draft) {
        refuseUnknown(draft, Audience.DRAFT);
        var decision = new KeyDecision(draft, clock.instant());
        store.persist(decision);
        var view = views.of(decision, caller);
        journal.created(TYPE, decision, decision.audience(), url(decision.id()), view);
        return proceedings.tagged(view);
    }

    /** @throws NotFound if there is none that this caller may know of */
    public Tagged<KeyDecisionView> read(UUID id) {
        return proceedings.tagged(views.of(store.get(id, caller), caller));
    }

    /**
     * Changes what the notice says; the caller's If-Match must name its present state.
     *
     * @throws RuleBroken key-decision-made, release-needs-decision, key-decision-notice-incomplete
     */
    @Transactional
    public Tagged<KeyDecisionView> revise(UUID id, UnaryOperator<KeyDecisionDraft> change) {
        var held = store.hold(id, caller);
        preconditions.requireMatch(proceedings.tagged(views.of(held, caller)).tag());
        return changed(held, decision -> {
            var draft = change.apply(decision.asDraft());
            refuseUnknown(draft, decision.audience());
            decision.revise(draft);
        });
    }

    /** @throws RuleBroken key-decision-published */
    @Transactional
    public void discard(UUID id) {
        var decision = store.hold(id, caller);
        var view = views.of(decision, caller);
        preconditions.requireMatch(proceedings.tagged(view).tag());
        if (decision.isPublished()) {
            throw new RuleBroken("key-decision-published",
                    "The notice is published and stays on the record; withdraw it with its reason instead (POST %s/withdrawals)."
                            .formatted(url(id)));
        }
        journal.deleted(TYPE, decision, decision.audience(), url(id), view);
        store.delete(decision);
    }

    /** @throws RuleBroken key-decision-status-order, key-decision-notice-incomplete, target-meeting-unfit */
    @Transactional
    public Tagged<KeyDecisionView> publish(UUID id, NoticePublication publication) {
        var on = past(publication.publishedOn(), "/publishedOn");
        return changed(store.hold(id, caller), decision -> {
            refuseUnknown(decision.asDraft(), Audience.PUBLIC);
            decision.publish(on);
        });
    }

    /** @throws RuleBroken key-decision-status-order */
    @Transactional
    public Tagged<KeyDecisionView> except(UUID id, ShortNotice ground) {
        var checked = ground.checked(today());
        return changed(store.hold(id, caller), decision -> decision.except(checked));
    }

    /**
     * Records the decision.
     *
     * @throws RuleBroken key-decision-status-order, key-decision-outside-period, key-decision-notice-too-short,
     *                    general-exception-too-short, special-urgency-not-agreed, meeting-not-begun
     */
    @Transactional
    public Tagged<KeyDecisionView> decide(UUID id, DecisionRecord made) {
        var checked = made.checked(today());
        return changed(store.hold(id, caller), decision -> {
            var meetingId = decision.meetingId();
            if (meetingId != null) {
                proceedings.requireBegun(proceedings.meeting(meetingId));
            }
            decision.decide(checked, clocks);
        });
    }

    /** @throws RuleBroken key-decision-status-order */
    @Transactional
    public Tagged<KeyDecisionView> withdraw(UUID id, Withdrawal withdrawal) {
        return changed(store.hold(id, caller), decision -> decision.withdraw(withdrawal.reason()));
    }

    /** @throws RuleBroken key-decision-status-order, call-in-window-open, call-in-pending */
    @Transactional
    public Tagged<KeyDecisionView> implement(UUID id, ImplementationStart start) {
        var on = past(start.implementedOn(), "/implementedOn");
        var callIn = callIns.inTheWay(id).orElse(null);
        return changed(store.hold(id, caller), decision -> decision.implement(on, clocks, callIn));
    }

    /**
     * Opens a notice that was published as exempt.
     *
     * @throws RuleBroken not-exempt
     */
    @Transactional
    public ReleaseView release(UUID id, ReleaseDraft how) {
        var decision = store.hold(id, caller);
        Releases.refuseUnlessClosed(decision.isPublished(), decision.exemption(), decision.asDraft().title());
        var release = releases.ofKeyDecision(id, how);
        changed(decision, opened -> opened.release(release.releasedOn()));
        return release;
    }

    /** @throws NotFound unless this caller may read all of it, exempt or not */
    KeyDecision whole(UUID id) {
        var decision = store.get(id, caller);
        if (!caller.mayRead(decision.contentAudience())) {
            throw new NotFound("key decision notice", id);
        }
        return decision;
    }

    /** The same, changed by nobody else until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    KeyDecision hold(UUID id) {
        whole(id);
        return store.hold(id, caller);
    }

    /** Notes that its call-in changed, for those who see that. */
    @Transactional(Transactional.TxType.MANDATORY)
    void partChanged(KeyDecision decision, Audience seenBy) {
        decision.touch(clock.instant(), seenBy);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, decision, seenBy, url(decision.id())));
    }

    private Tagged<KeyDecisionView> changed(KeyDecision decision, Consumer<KeyDecision> change) {
        var before = views.of(decision, caller);
        var facesBefore = views.faces(decision);
        change.accept(decision);
        var faces = views.faces(decision);
        var audience = Stream.of(Audience.values())
                .filter(reader -> !Objects.equals(facesBefore.get(reader), faces.get(reader)))
                .reduce(Audience::or)
                .orElse(decision.contentAudience())
                .within(decision.audience());
        decision.touch(clock.instant(), audience);
        store.flush();
        var after = views.of(decision, caller);
        journal.updated(TYPE, decision, audience, url(decision.id()), before, after);
        return proceedings.tagged(after);
    }

    /** @param audience of the notice: what is public names nothing that is not */
    private void refuseUnknown(KeyDecisionDraft draft, Audience audience) {
        var committeeId = draft.decisionMaker().committeeId();
        if (committeeId != null) {
            committees.named(committeeId, "/decisionMaker/committeeId");
        }
        var meetingId = draft.meetingId();
        if (meetingId == null) {
            if (draft.agendaItemId() != null) {
                throw new InvalidInput(
                        Fault.at("/meetingId", "meetingId is missing; an agenda item is named with its meeting."));
            }
            return;
        }
        var meeting = named(meetingId);
        proceedings.item(draft.agendaItemId(), meeting, "/agendaItemId");
        if (audience == Audience.PUBLIC && meeting.audience() != Audience.PUBLIC) {
            throw new RuleBroken("target-meeting-unfit",
                    "Meeting %s is %s; a published notice names an announced meeting.".formatted(meetingId,
                            meeting.status()));
        }
    }

    private Meeting named(UUID meetingId) {
        try {
            return proceedings.meeting(meetingId);
        } catch (NotFound unknown) {
            throw new InvalidInput(Fault.at("/meetingId", "There is no meeting %s.".formatted(meetingId)));
        }
    }

    private LocalDate past(@Nullable LocalDate given, String pointer) {
        var today = today();
        var on = given == null ? today : given;
        if (on.isAfter(today)) {
            throw new InvalidInput(Fault.at(pointer,
                    "%s %s is in the future; record it once it is so.".formatted(pointer.substring(1), on)));
        }
        return on;
    }

    private LocalDate today() {
        return CouncilTime.day(clock.instant());
    }

    static String url(UUID id) {
        return "/v1/key-decision-notices/" + id;
    }
}
