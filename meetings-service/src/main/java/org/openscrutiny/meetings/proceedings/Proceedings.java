package org.openscrutiny.meetings.proceedings;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItem;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.MeetingStatus;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.meetings.person.Person;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Tag;

/** The meeting whose record is being kept: what may be written into it now, who may read it, and its version. */
@ApplicationScoped
public class Proceedings {

    private static final Set<MeetingStatus> BEGUN = EnumSet.of(MeetingStatus.IN_SESSION, MeetingStatus.ADJOURNED,
            MeetingStatus.CONCLUDED, MeetingStatus.ABANDONED);
    private static final Set<MinutesStatus> SETTLED = EnumSet.of(MinutesStatus.APPROVED, MinutesStatus.SIGNED);
    private static final Set<MinutesStatus> UNPUBLISHED = EnumSet.of(MinutesStatus.NONE, MinutesStatus.DRAFT);

    private final EntityManager database;
    private final Meetings meetings;
    private final People people;
    private final Journal journal;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Proceedings(EntityManager database, Meetings meetings, People people, Journal journal, ObjectMapper json,
            Caller caller, Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.people = people;
        this.journal = journal;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound also where this caller may not know of the meeting */
    public Meeting meeting(UUID id) {
        return meetings.visible(id);
    }

    /**
     * The meeting, if its record may still be written; held until the transaction ends, so that what is checked now still
     * holds when it is stored.
     *
     * @throws RuleBroken minutes-settled, once its minutes are approved or signed
     */
    public Meeting openRecord(UUID meetingId) {
        var meeting = meeting(meetingId);
        hold(meeting);
        if (SETTLED.contains(meeting.minutesStatus())) {
            throw new RuleBroken("minutes-settled",
                    "The minutes of the meeting of %s are %s; what they record stays as it is. Add a dated correction to the minutes instead."
                            .formatted(meeting.day(), meeting.minutesStatus()));
        }
        return meeting;
    }

    /**
     * The meeting, if it has begun and its record may still be written: nothing is resolved before.
     *
     * @throws RuleBroken meeting-not-begun, minutes-settled
     */
    public Meeting begunRecord(UUID meetingId) {
        var meeting = openRecord(meetingId);
        requireBegun(meeting);
        return meeting;
    }

    /**
     * A meeting of the past of which no paper states a time cannot be opened and closed without inventing one; its record
     * is kept all the same.
     *
     * @throws RuleBroken meeting-not-begun
     */
    public void requireBegun(Meeting meeting) {
        var oldWithoutATime = meeting.status() == MeetingStatus.SCHEDULED && meeting.statedStart() == null
                && meeting.day().isBefore(CouncilTime.day(clock.instant()));
        if (!BEGUN.contains(meeting.status()) && !oldWithoutATime) {
            throw new RuleBroken("meeting-not-begun",
                    "The meeting of %s is %s; this can be recorded from the moment it is IN_SESSION."
                            .formatted(meeting.day(), meeting.status()));
        }
    }

    /**
     * The item a client named in a body.
     *
     * @param pointer where in the body it stands
     * @throws InvalidInput if it is not an item of this meeting, or not one this caller may know of
     */
    public @Nullable AgendaItem item(@Nullable UUID itemId, Meeting meeting, String pointer) {
        if (itemId == null) {
            return null;
        }
        return anyItem(itemId).filter(item -> item.meetingId().equals(meeting.id()))
                .orElseThrow(() -> new InvalidInput(Fault.at(pointer,
                        "There is no agenda item %s in the meeting of %s.".formatted(itemId, meeting.day()))));
    }

    /** An item of whatever meeting, if this caller may know of it. */
    public Optional<AgendaItem> anyItem(UUID itemId) {
        return Optional.ofNullable(database.find(AgendaItem.class, itemId))
                .filter(item -> caller.mayRead(item.audience()));
    }

    /** @throws InvalidInput if nobody has this id */
    public void requirePerson(@Nullable UUID personId, String pointer) {
        if (personId != null) {
            people.named(personId, pointer);
        }
    }

    /** The name as the council writes it. */
    public String nameOf(UUID personId) {
        return database.find(Person.class, personId).displayName();
    }

    /** Who may read what was recorded on an item, or at the meeting where it is tied to none. */
    public Audience audience(UUID meetingId, @Nullable UUID itemId) {
        var meeting = database.find(Meeting.class, meetingId);
        var item = itemId == null ? null : database.find(AgendaItem.class, itemId);
        return item == null ? meeting.audience() : meeting.audience().within(item.audience());
    }

    /** Who may read a note that is published with the minutes: the drafters alone until then. */
    public Audience notesAudience(UUID meetingId, @Nullable UUID itemId) {
        var unpublished = UNPUBLISHED.contains(database.find(Meeting.class, meetingId).minutesStatus());
        return audience(meetingId, itemId).within(unpublished ? Audience.DRAFT : Audience.PUBLIC);
    }

    /**
     * Waits for whoever else writes into the record of this meeting, and reads the part of it that is to be changed anew, so
     * that the change is made to what stands by then; held until the transaction ends.
     *
     * @throws NotFound if it was taken back meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <R extends Recorded> R latest(String type, UUID meetingId, R part) {
        hold(database.find(Meeting.class, meetingId));
        try {
            database.refresh(part);
        } catch (EntityNotFoundException gone) {
            throw new NotFound(type, part.id());
        }
        return part;
    }

    /** Moves the meeting's version for a change to what hangs under it, and tells the feed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(UUID meetingId, Audience audience) {
        hold(database.find(Meeting.class, meetingId));
        meetings.partChanged(meetingId, audience);
    }

    /** Notes on the meeting how far its minutes are, for those who may see the step. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void minutesStand(UUID meetingId, MinutesStatus reached, Audience audience) {
        var meeting = database.find(Meeting.class, meetingId);
        hold(meeting);
        meeting.minutesAre(reached, clock.instant(), audience);
        database.flush();
        journal.append(Change.of(Operation.UPDATED, "meeting", meeting, audience.within(meeting.audience()),
                "/v1/meetings/" + meetingId));
    }

    /**
     * What is served, with a tag of exactly that: the name of a person, the reading of initials, or the end of the meeting
     * may change what a record shows while the record itself stays as it is.
     */
    public <T> Tagged<T> tagged(T view) {
        try {
            return new Tagged<>(view, Tag.ofContent(json.writeValueAsBytes(view)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A view cannot be written as JSON", unwritable);
        }
    }

    /** Two who write into the same record at once wait for each other; neither is refused for it. */
    private void hold(Meeting meeting) {
        database.flush();
        database.refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
    }
}
