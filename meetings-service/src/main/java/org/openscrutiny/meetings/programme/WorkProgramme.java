package org.openscrutiny.meetings.programme;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What committees mean to look at. */
@ApplicationScoped
class WorkProgramme {

    static final String TYPE = "work-programme-item";

    private final ProgrammeStore store;
    private final Committees committees;
    private final Meetings meetings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    WorkProgramme(ProgrammeStore store, Committees committees, Meetings meetings, Journal journal,
            Preconditions preconditions, ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.committees = committees;
        this.meetings = meetings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken target-meeting-unfit */
    @Transactional
    public Tagged<ProgrammeView> propose(ProgrammeDraft draft) {
        committees.named(draft.committeeId(), "/committeeId");
        refuseUnfitMeeting(draft.committeeId(), draft.targetMeetingId());
        var item = new ProgrammeItem(draft, clock.instant());
        store.persist(item);
        journal.created(TYPE, item, Audience.PUBLIC, url(item.id()), item.view());
        return tags.tagged(item, item.view());
    }

    Tagged<ProgrammeView> read(UUID id) {
        var item = store.get(id);
        return tags.tagged(item, item.view());
    }

    /** @throws RuleBroken programme-committee-fixed, programme-item-closed, target-meeting-unfit */
    @Transactional
    public Tagged<ProgrammeView> revise(UUID id, UnaryOperator<ProgrammeDraft> change) {
        var item = store.hold(id);
        preconditions.requireMatch(item.tagFor(caller));
        var before = item.view();
        var draft = change.apply(item.asDraft());
        refuseUnfitMeeting(item.committeeId(), draft.targetMeetingId());
        item.revise(draft, clock.instant());
        return changed(item, before);
    }

    /** @throws RuleBroken programme-status-order, target-meeting-unfit */
    @Transactional
    public Tagged<ProgrammeView> move(UUID id, ProgrammeStep step) {
        var item = store.hold(id);
        var before = item.view();
        refuseUnfitMeeting(item.committeeId(), step.targetMeetingId());
        item.move(step, clock.instant());
        return changed(item, before);
    }

    private Tagged<ProgrammeView> changed(ProgrammeItem item, ProgrammeView before) {
        store.flush();
        journal.updated(TYPE, item, Audience.PUBLIC, url(item.id()), before, item.view());
        return tags.tagged(item, item.view());
    }

    /** The programme is public: a meeting that is not announced yet would be told of by it. */
    private void refuseUnfitMeeting(UUID committeeId, @Nullable UUID meetingId) {
        if (meetingId == null) {
            return;
        }
        try {
            var meeting = meetings.visible(meetingId);
            if (meeting.audience() != Audience.PUBLIC || !meeting.committeeId().equals(committeeId)) {
                throw new RuleBroken("target-meeting-unfit",
                        "Meeting %s is %s; a topic is meant for an announced meeting of its own committee.".formatted(
                                meetingId,
                                meeting.status()));
            }
        } catch (NotFound unknown) {
            throw new InvalidInput(Fault.at("/targetMeetingId", "There is no meeting %s.".formatted(meetingId)));
        }
    }

    static String url(UUID id) {
        return "/v1/work-programme-items/" + id;
    }
}
