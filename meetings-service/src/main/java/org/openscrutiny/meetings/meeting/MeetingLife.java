package org.openscrutiny.meetings.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** The steps of a meeting's life, each kept. */
@ApplicationScoped
public class MeetingLife {

    private final MeetingStore store;
    private final SessionStore sessions;
    private final StatusChangeStore steps;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    MeetingLife(MeetingStore store, SessionStore sessions, StatusChangeStore steps, Journal journal, Caller caller,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.steps = steps;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes the next step.
     *
     * @throws RuleBroken meeting-status-order, meeting-ended-before-it-began, replacement-not-scheduled
     * @throws Forbidden  if a Chairman takes a step that is the clerk's
     */
    @Transactional
    public StatusChangeView take(UUID id, StatusChangeDraft step) {
        var meeting = store.hold(id, caller);
        if (step.replacementId() != null) {
            refuseUnfitReplacement(meeting, step.replacementId());
        }
        return taken(meeting, step);
    }

    /**
     * Takes a step that another record already has: the meeting that took the place of a postponed one may have been held
     * since.
     *
     * @throws RuleBroken meeting-status-order, meeting-ended-before-it-began
     */
    @Transactional
    public StatusChangeView restore(UUID id, StatusChangeDraft step) {
        return taken(store.hold(id, caller), step);
    }

    /** Every step a meeting has taken, in order. */
    public List<StatusChangeView> ofMeeting(UUID id) {
        return steps.list("meetingId = ?1 order by id", store.get(id, caller).id())
                .stream()
                .map(StatusChangeView::of)
                .toList();
    }

    private StatusChangeView taken(Meeting meeting, StatusChangeDraft step) {
        var id = meeting.id();
        refuseAnothersStep(step.to());
        var now = clock.instant();
        var at = step.at() == null ? now : step.at().toInstant();
        refuseWhatIsMissing(step, at, now);
        var from = meeting.status();
        meeting.move(step.to(), at, step.reason(), step.replacementId(), now);
        var kept = new StatusChange(id, from, step, at, caller.name(), now);
        steps.persist(kept);
        store.flush();
        var view = StatusChangeView.of(kept);
        journal.updated(Meetings.TYPE, meeting, meeting.audience(), Meetings.url(id), Map.of("status", from), view);
        if (from == MeetingStatus.DRAFT) {
            announceSessions(meeting, now);
        }
        return view;
    }

    private void announceSessions(Meeting meeting, Instant now) {
        sessions.allOfMeeting(meeting.id()).forEach(session -> {
            session.announce(now);
            sessions.flush();
            journal.append(Change.of(Operation.CREATED, Sessions.TYPE, session, session.audience(),
                    Sessions.url(session.id())));
        });
    }

    /** The clerk keeps the calendar; what happens in the room is on the Chairman's act, whoever records it. */
    private void refuseAnothersStep(MeetingStatus to) {
        var clerksAlone = switch (to) {
            case DRAFT, SCHEDULED, CANCELLED, POSTPONED -> true;
            case IN_SESSION, ADJOURNED, CONCLUDED, ABANDONED -> false;
        };
        if (clerksAlone && !caller.isAny(Roles.CLERK)) {
            throw new Forbidden(
                    "Only a CLERK schedules, cancels or postpones a meeting; a CHAIRMAN opens, adjourns and closes it.");
        }
    }

    private static void refuseWhatIsMissing(StatusChangeDraft step, Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new InvalidInput(Fault.at("/at",
                    "at %s is in the future; a step is recorded when it is taken.".formatted(CouncilTime.at(at))));
        }
        var needsReason = switch (step.to()) {
            case CANCELLED, POSTPONED, ADJOURNED, ABANDONED -> true;
            case DRAFT, SCHEDULED, IN_SESSION, CONCLUDED -> false;
        };
        if (needsReason && (step.reason() == null || step.reason().isBlank())) {
            throw new InvalidInput(
                    Fault.at("/reason", "reason is missing; say why the meeting is %s.".formatted(step.to())));
        }
        if ((step.to() == MeetingStatus.POSTPONED) != (step.replacementId() != null)) {
            throw new InvalidInput(Fault.at("/replacementId",
                    "replacementId names the meeting that takes the place of a POSTPONED one, and belongs to no other step."));
        }
    }

    private void refuseUnfitReplacement(Meeting meeting, UUID replacementId) {
        var replacement = store.findByIdOptional(replacementId)
                .orElseThrow(() -> new InvalidInput(
                        Fault.at("/replacementId", "There is no meeting %s.".formatted(replacementId))));
        var fits = replacement.status() == MeetingStatus.SCHEDULED
                && replacement.committeeId().equals(meeting.committeeId())
                && replacement.scheduledStart().isAfter(meeting.scheduledStart());
        if (!fits) {
            throw new RuleBroken("replacement-not-scheduled",
                    "Meeting %s is %s on %s; the meeting that takes the place of this one is a SCHEDULED one of the same committee after %s."
                            .formatted(replacementId, replacement.status(), replacement.day(), meeting.day()));
        }
    }
}
