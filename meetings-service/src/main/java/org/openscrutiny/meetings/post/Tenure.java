package org.openscrutiny.meetings.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Somebody's time in a post. */
@Entity
@Table(name = "tenures")
class Tenure extends Recorded {

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "from_on")
    private @Nullable LocalDate fromOn;

    @Column(name = "to_on")
    private @Nullable LocalDate toOn;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Tenure() {
    }

    @SuppressWarnings("NullAway") // take fills the other fields
    Tenure(UUID postId, TenureDraft draft, Instant now) {
        super(now);
        this.postId = postId;
        take(draft);
    }

    void revise(TenureDraft draft, Instant now) {
        take(draft);
        touch(now, Audience.PUBLIC);
    }

    private void take(TenureDraft draft) {
        if (draft.fromOn() != null && draft.toOn() != null && draft.toOn().isBefore(draft.fromOn())) {
            throw new InvalidInput(
                    Fault.at("/toOn", "toOn %s is before fromOn %s.".formatted(draft.toOn(), draft.fromOn())));
        }
        personId = draft.personId();
        fromOn = draft.fromOn();
        toOn = draft.toOn();
    }

    TenureDraft asDraft() {
        return new TenureDraft(personId, fromOn, toOn);
    }

    UUID postId() {
        return postId;
    }
}
