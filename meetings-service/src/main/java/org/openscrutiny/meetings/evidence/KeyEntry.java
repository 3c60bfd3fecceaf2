package org.openscrutiny.meetings.evidence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** One line of the key of initials printed under a meeting's notes. */
@Entity
@Table(name = "initials_key")
class KeyEntry extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String initials;

    @Column(name = "printed_name")
    private String printedName;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected KeyEntry() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    KeyEntry(UUID meetingId, KeyEntryDraft draft, Instant now) {
        super(now);
        this.meetingId = meetingId;
        say(draft);
    }

    void revise(KeyEntryDraft draft, Instant now) {
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    private void say(KeyEntryDraft draft) {
        initials = draft.initials().strip();
        printedName = draft.printedName().strip();
        personId = draft.personId();
    }

    UUID meetingId() {
        return meetingId;
    }

    KeyEntryDraft asDraft() {
        return new KeyEntryDraft(initials, printedName, personId);
    }
}
