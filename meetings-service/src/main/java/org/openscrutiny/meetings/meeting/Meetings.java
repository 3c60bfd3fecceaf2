package org.openscrutiny.meetings.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItems;
import org.openscrutiny.meetings.clock.Notice;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What a clerk does with meetings, and what other features need of them. */
@ApplicationScoped
public class Meetings {

    static final String TYPE = "meeting";

    private final MeetingStore store;
    private final SessionStore sessions;
    private final Committees committees;
    private final AgendaItems agenda;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Meetings(MeetingStore store, SessionStore sessions, Committees committees, AgendaItems agenda, Journal journal,
            Preconditions preconditions, ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.committees = committees;
        this.agenda = agenda;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** Calls a meeting; it is a draft until it is scheduled. */
    @Transactional
    public Tagged<MeetingView> call(MeetingDraft draft) {
        return call(draft, committees.named(draft.committeeId(), "/committeeId").name());
    }

    /** @param committeeName as it was when the meeting was called */
    @Transactional
    public Tagged<MeetingView> call(MeetingDraft draft, String committeeName) {
        var meeting = new Meeting(draft, committeeName, clock.instant());
        store.persist(meeting);
        var view = view(meeting);
        journal.created(TYPE, meeting, meeting.audience(), url(meeting.id()), view);
        return tags.tagged(meeting, view);
    }

    /** @throws NotFound if there is none that the caller may know of */
    public Tagged<MeetingView> read(UUID id) {
        var meeting = visible(id);
        return tags.tagged(meeting, view(meeting));
    }

    /** @throws RuleBroken meeting-committee-fixed, meeting-over, meeting-day-published */
    @Transactional
    public Tagged<MeetingView> revise(UUID id, UnaryOperator<MeetingDraft> change) {
        var meeting = hold(id);
        preconditions.requireMatch(meeting.tagFor(caller));
        var before = view(meeting);
        meeting.revise(change.apply(meeting.asDraft()), clock.instant());
        store.flush();
        var after = view(meeting);
        journal.updated(TYPE, meeting, meeting.audience(), url(id), before, after);
        return tags.tagged(meeting, after);
    }

    /**
     * The meeting, if this caller may know of it.
     *
     * @throws NotFound otherwise
     */
    public Meeting visible(UUID id) {
        return store.get(id, caller);
    }

    /** The committee's meetings that start just then, as far as the caller may know of them. */
    public List<Meeting> startingAt(UUID committeeId, Instant start) {
        return store.list("committeeId = ?1 and scheduledStart = ?2 order by id", committeeId, start)
                .stream()
                .filter(meeting -> caller.mayRead(meeting.audience()))
                .toList();
    }

    /** The same, changed by nobody else until the transaction ends: for rules over all that belongs to a meeting. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Meeting hold(UUID id) {
        return store.hold(id, caller);
    }

    /**
     * Notes that something that belongs to the meeting changed: its version moves, and the change feed says so.
     *
     * @param seenBy who can see that change; to others the meeting stays as it was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void partChanged(UUID id, Audience seenBy) {
        var meeting = hold(id);
        var audience = seenBy.within(meeting.audience());
        meeting.touch(clock.instant(), audience);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, meeting, audience, url(id)));
    }

    /**
     * Notes that the agenda or a supplement is out.
     *
     * @throws RuleBroken meeting-not-announced
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void agendaPublished(UUID id, @Nullable Instant publishedAt, Notice notice, @Nullable String urgency) {
        var meeting = hold(id);
        var before = view(meeting);
        meeting.agendaPublished(publishedAt, notice.satisfied(), urgency, clock.instant());
        store.flush();
        journal.updated(TYPE, meeting, meeting.audience(), url(id), before, view(meeting));
    }

    private MeetingView view(Meeting meeting) {
        var parts = sessions.ofMeeting(meeting.id(), caller).stream().map(s -> SessionView.of(s, caller)).toList();
        return MeetingView.of(meeting, parts, agenda.ofMeeting(meeting.id()), caller);
    }

    static String url(UUID id) {
        return "/v1/meetings/" + id;
    }
}
