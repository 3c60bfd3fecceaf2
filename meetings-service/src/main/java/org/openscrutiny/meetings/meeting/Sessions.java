package org.openscrutiny.meetings.meeting;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** The private and formal parts of a meeting's day. */
@ApplicationScoped
public class Sessions {

    static final String TYPE = "session";

    private final SessionStore store;
    private final Meetings meetings;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Sessions(SessionStore store, Meetings meetings, Journal journal, Preconditions preconditions, ReaderTags tags,
            Caller caller, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken private-session-open, meeting-over */
    @Transactional
    public Tagged<SessionView> plan(UUID meetingId, SessionDraft draft) {
        var meeting = meetings.hold(meetingId);
        refuseWhenOver(meeting);
        var session = new Session(meeting, draft, clock.instant());
        store.persist(session);
        var view = SessionView.of(session, caller);
        journal.created(TYPE, session, session.audience(), url(session.id()), view);
        meetings.partChanged(meetingId, session.audience());
        return tags.tagged(session, view);
    }

    Tagged<SessionView> read(UUID id) {
        var session = store.get(id, caller);
        return tags.tagged(session, SessionView.of(session, caller));
    }

    /** @throws RuleBroken private-session-open, meeting-over */
    @Transactional
    public Tagged<SessionView> revise(UUID id, UnaryOperator<SessionDraft> change) {
        var session = store.get(id, caller);
        var meeting = meetings.hold(session.meetingId());
        preconditions.requireMatch(session.tagFor(caller));
        refuseWhenOver(meeting);
        var before = SessionView.of(session, caller);
        var seenBefore = session.audience();
        session.revise(change.apply(session.asDraft()), meeting.audience(), clock.instant());
        store.flush();
        var after = SessionView.of(session, caller);
        journal.updated(TYPE, session, session.audience(), url(id), before, after);
        journal.withdrawn(TYPE, session, seenBefore, session.audience(), url(id));
        meetings.partChanged(meeting.id(), seenBefore.or(session.audience()));
        return tags.tagged(session, after);
    }

    /** @throws RuleBroken meeting-over */
    @Transactional
    public void remove(UUID id) {
        var session = store.get(id, caller);
        var meeting = meetings.hold(session.meetingId());
        preconditions.requireMatch(session.tagFor(caller));
        refuseWhenOver(meeting);
        journal.deleted(TYPE, session, session.audience(), url(id), SessionView.of(session, caller));
        store.delete(session);
        meetings.partChanged(meeting.id(), session.audience());
    }

    private static void refuseWhenOver(Meeting meeting) {
        if (meeting.isOver()) {
            throw new RuleBroken("meeting-over",
                    "The meeting is %s; its sessions are part of the record and do not change."
                            .formatted(meeting.status()));
        }
    }

    static String url(UUID id) {
        return "/v1/sessions/" + id;
    }
}
