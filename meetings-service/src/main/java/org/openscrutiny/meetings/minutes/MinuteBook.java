package org.openscrutiny.meetings.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItemType;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.evidence.EvidenceNotes;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** Drafting, publishing, approving and signing minutes, and the notes that may be added to signed ones. */
@ApplicationScoped
public class MinuteBook {

    static final String TYPE = "minutes";

    private final MinutesStore store;
    private final MinuteItems items;
    private final EvidenceNotes evidence;
    private final Proceedings proceedings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    MinuteBook(MinutesStore store, MinuteItems items, EvidenceNotes evidence, Proceedings proceedings,
            Journal journal, Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.items = items;
        this.evidence = evidence;
        this.proceedings = proceedings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken meeting-not-begun, minutes-already-begun */
    @Transactional
    public MinutesView begin(UUID meetingId, MinutesDraft draft) {
        var meeting = proceedings.begunRecord(meetingId);
        if (store.ofMeeting(meetingId).isPresent()) {
            throw new RuleBroken("minutes-already-begun",
                    "The meeting of %s has minutes already; a meeting has one set of minutes."
                            .formatted(meeting.day()));
        }
        var minutes = new Minutes(meetingId, draft, clock.instant());
        store.persist(minutes);
        var view = view(minutes);
        journal.created(TYPE, minutes, Audience.DRAFT.within(meeting.audience()), url(minutes.id()), view);
        proceedings.minutesStand(meetingId, MinutesStatus.DRAFT, Audience.DRAFT);
        return view;
    }

    /** @throws RuleBroken minutes-not-in-draft */
    @Transactional
    public MinutesView revise(UUID id, UnaryOperator<MinutesDraft> change) {
        var minutes = latest(id);
        preconditions.requireMatch(proceedings.tagged(view(minutes)).tag());
        return changed(minutes, changing -> changing.revise(change.apply(changing.asDraft()), clock.instant()));
    }

    /**
     * Takes the minutes one step on, or back to draft before they are approved.
     *
     * @throws RuleBroken minutes-status-step, minutes-approved-by-later-meeting, minutes-approval-item,
     *                    minutes-signed-too-early
     * @throws Forbidden  if somebody other than a clerk takes a step other than signing
     */
    @Transactional
    public MinutesView step(UUID id, MinutesStep step) {
        var minutes = latest(id);
        if (step.to() != MinutesStatus.SIGNED && !caller.isAny(Roles.CLERK)) {
            throw new Forbidden(
                    "Minutes become %s by a clerk; the one who presides only signs them.".formatted(step.to()));
        }
        refuseStrayParts(step);
        return switch (step.to()) {
            case PUBLISHED_DRAFT -> published(minutes, step.publishedAt());
            case DRAFT -> takenBack(minutes);
            case APPROVED -> approved(minutes, step.approval());
            case SIGNED -> signed(minutes, step.signature());
            case NONE -> changed(minutes, changing -> changing.step(MinutesStatus.NONE));
        };
    }

    /** @throws RuleBroken minutes-not-signed */
    @Transactional
    public MinutesView correct(UUID id, Correction correction) {
        return changed(latest(id), minutes -> minutes.correct(correction, today(), clock.instant()));
    }

    /** @throws NotFound also where this caller may not know of them */
    Minutes visible(UUID id) {
        return Optional.of(store.get(id))
                .filter(minutes -> caller.mayRead(audience(minutes)))
                .orElseThrow(() -> new NotFound("minutes", id));
    }

    /** As they stand once nobody else writes into the record of the meeting. */
    private Minutes latest(UUID id) {
        var minutes = visible(id);
        proceedings.latest(TYPE, minutes.meetingId(), minutes);
        return visible(id);
    }

    /** @throws NotFound also where this caller may not know of them, or there are none yet */
    Minutes visibleOfMeeting(UUID meetingId) {
        proceedings.meeting(meetingId);
        return store.ofMeeting(meetingId)
                .filter(minutes -> caller.mayRead(audience(minutes)))
                .orElseThrow(() -> new NotFound("minutes of meeting", meetingId));
    }

    /** The minutes of a meeting as far as the caller may read them; none where there are none for the caller. */
    public Optional<MinutesView> ofMeeting(UUID meetingId) {
        return store.ofMeeting(meetingId).filter(minutes -> caller.mayRead(audience(minutes))).map(this::view);
    }

    MinutesView view(Minutes minutes) {
        return MinutesView.of(minutes, items.of(minutes.id()), items.withheld(minutes.id()), caller);
    }

    private MinutesView published(Minutes minutes, @Nullable OffsetDateTime stated) {
        var now = clock.instant();
        var at = stated == null ? now : stated.toInstant();
        return moved(minutes, changing -> changing.publish(at, now), () -> {
            proceedings.minutesStand(minutes.meetingId(), minutes.status(), Audience.PUBLIC);
            evidence.minutesPublished(minutes.meetingId(), true);
            items.tell(minutes.id(), Operation.UPDATED);
        });
    }

    private MinutesView takenBack(Minutes minutes) {
        return moved(minutes, changing -> changing.takeBack(clock.instant()), () -> {
            proceedings.minutesStand(minutes.meetingId(), minutes.status(), Audience.PUBLIC);
            evidence.minutesPublished(minutes.meetingId(), false);
            items.tell(minutes.id(), Operation.DELETED);
        });
    }

    private MinutesView approved(Minutes minutes, @Nullable Approval approval) {
        if (approval == null) {
            throw new InvalidInput(Fault.at("/approval",
                    "APPROVED needs approval: the later meeting, its item, and whether AS_CORRECT or AS_AMENDED."));
        }
        return moved(minutes, changing -> {
            changing.approve(approval, clock.instant());
            refuseOtherThanLaterMeeting(proceedings.meeting(minutes.meetingId()), approval);
        }, () -> proceedings.minutesStand(minutes.meetingId(), minutes.status(), Audience.PUBLIC));
    }

    private MinutesView signed(Minutes minutes, @Nullable Signature signature) {
        if (signature == null) {
            throw new InvalidInput(Fault.at("/signature", "SIGNED needs signature: who signed, and on which day."));
        }
        proceedings.requirePerson(signature.signedById(), "/signature/signedById");
        return moved(minutes, changing -> {
            var approval = changing.approval();
            var approvedOn = approval == null ? today() : proceedings.meeting(approval.meetingId()).day();
            changing.sign(signature, approvedOn, today(), clock.instant());
        }, () -> proceedings.minutesStand(minutes.meetingId(), minutes.status(), Audience.PUBLIC));
    }

    private void refuseOtherThanLaterMeeting(Meeting minuted, Approval approval) {
        var later = proceedings.meeting(approval.meetingId());
        if (!later.committeeId().equals(minuted.committeeId())
                || !later.scheduledStart().isAfter(minuted.scheduledStart())) {
            throw new RuleBroken("minutes-approved-by-later-meeting",
                    "Minutes of the meeting of %s are approved by a later meeting of the same committee; %s of %s is none."
                            .formatted(minuted.day(), later.committeeName(), later.day()));
        }
        proceedings.requireBegun(later);
        var item = proceedings.item(approval.itemId(), later, "/approval/itemId");
        if (item != null && item.type() != AgendaItemType.MINUTES_APPROVAL) {
            throw new RuleBroken("minutes-approval-item",
                    "Item %s of the meeting of %s is of type %s; minutes are approved by an item of type MINUTES_APPROVAL."
                            .formatted(item.number(), later.day(), item.type()));
        }
    }

    private static void refuseStrayParts(MinutesStep step) {
        if (step.publishedAt() != null && step.to() != MinutesStatus.PUBLISHED_DRAFT) {
            throw new InvalidInput(
                    Fault.at("/publishedAt", "publishedAt goes with PUBLISHED_DRAFT; to is %s.".formatted(step.to())));
        }
        if (step.approval() != null && step.to() != MinutesStatus.APPROVED) {
            throw new InvalidInput(
                    Fault.at("/approval", "approval goes with APPROVED; to is %s.".formatted(step.to())));
        }
        if (step.signature() != null && step.to() != MinutesStatus.SIGNED) {
            throw new InvalidInput(
                    Fault.at("/signature", "signature goes with SIGNED; to is %s.".formatted(step.to())));
        }
    }

    /** A step changes who may read what, so the meeting follows before the minutes tell of themselves. */
    private MinutesView moved(Minutes minutes, Consumer<Minutes> step, Runnable meetingFollows) {
        var before = view(minutes);
        var was = audience(minutes);
        step.accept(minutes);
        store.flush();
        meetingFollows.run();
        var after = view(minutes);
        var audience = audience(minutes);
        journal.updated(TYPE, minutes, audience, url(minutes.id()), before, after);
        journal.withdrawn(TYPE, minutes, was, audience, url(minutes.id()));
        return after;
    }

    private MinutesView changed(Minutes minutes, Consumer<Minutes> change) {
        return moved(minutes, change, () -> proceedings.touch(minutes.meetingId(), audience(minutes)));
    }

    private Audience audience(Minutes minutes) {
        return proceedings.notesAudience(minutes.meetingId(), null);
    }

    private LocalDate today() {
        return CouncilTime.day(clock.instant());
    }

    static String url(UUID id) {
        return "/v1/minutes/" + id;
    }
}
