package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.openscrutiny.storage.record.Recorded;

/** A frozen version of a meeting's pack; its issues are kept beside it and are never changed. */
@Entity
@Table(name = "packs")
class Pack extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    private int number;

    @Column(name = "frozen_by")
    private String frozenBy;

    private boolean incomplete;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Pack() {
    }

    Pack(UUID meetingId, int number, String frozenBy, boolean incomplete, Instant now) {
        super(now);
        this.meetingId = meetingId;
        this.number = number;
        this.frozenBy = frozenBy;
        this.incomplete = incomplete;
    }

    UUID meetingId() {
        return meetingId;
    }

    int number() {
        return number;
    }

    boolean incomplete() {
        return incomplete;
    }
}
