package org.openscrutiny.meetings.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** Somebody's seat on a committee. Always public. */
@Entity
@Table(name = "memberships")
class Membership extends Recorded {

    @Column(name = "committee_id")
    private UUID committeeId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Enumerated(EnumType.STRING)
    private Representation representation;

    @Enumerated(EnumType.STRING)
    private Voting voting;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column(name = "substitute_for")
    private @Nullable UUID substituteFor;

    @Column(name = "from_on")
    private @Nullable LocalDate fromOn;

    @Column(name = "to_on")
    private @Nullable LocalDate toOn;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Membership() {
    }

    @SuppressWarnings("NullAway") // take fills the other fields
    Membership(UUID committeeId, boolean scrutinisesEducation, MembershipDraft draft, Instant now) {
        super(now);
        this.committeeId = committeeId;
        take(draft, scrutinisesEducation);
    }

    void revise(MembershipDraft draft, boolean scrutinisesEducation, Instant now) {
        take(draft, scrutinisesEducation);
        touch(now, Audience.PUBLIC);
    }

    private void take(MembershipDraft draft, boolean scrutinisesEducation) {
        if (draft.fromOn() != null && draft.toOn() != null && draft.toOn().isBefore(draft.fromOn())) {
            throw new InvalidInput(
                    Fault.at("/toOn", "toOn %s is before fromOn %s.".formatted(draft.toOn(), draft.fromOn())));
        }
        personId = draft.personId();
        role = draft.role();
        representation = Objects.requireNonNullElse(draft.representation(), Representation.UNSPECIFIED);
        voting = Objects.requireNonNullElse(draft.voting(), Voting.UNKNOWN);
        onBehalfOf = draft.onBehalfOf();
        substituteFor = draft.substituteFor();
        fromOn = draft.fromOn();
        toOn = draft.toOn();
        refuseWhatTheRoleCannotHave(scrutinisesEducation);
    }

    private void refuseWhatTheRoleCannotHave(boolean scrutinisesEducation) {
        if (representation != Representation.UNSPECIFIED && role != MemberRole.CO_OPTED) {
            throw new RuleBroken("representation-needs-co-option",
                    "Only a co-opted member represents somebody (%s); this is a %s.".formatted(representation, role));
        }
        if (voting == Voting.EDUCATION_ONLY && (role != MemberRole.CO_OPTED || !scrutinisesEducation)) {
            throw new RuleBroken("education-vote-needs-designation",
                    "A vote on education business alone is for co-opted members of a committee designated for EDUCATION; this is a %s of one that %s."
                            .formatted(role, scrutinisesEducation ? "is" : "is not"));
        }
        if (substituteFor != null && role != MemberRole.SUBSTITUTE) {
            throw new InvalidInput(
                    Fault.at("/substituteFor", "substituteFor is for a SUBSTITUTE; this is a %s.".formatted(role)));
        }
    }

    /** Whether both seats are held on some day; an absent date has no bound. */
    boolean overlaps(Membership other) {
        return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
    }

    private boolean startsAfterEndOf(Membership other) {
        return fromOn != null && other.toOn != null && fromOn.isAfter(other.toOn);
    }

    MembershipDraft asDraft() {
        return new MembershipDraft(personId, role, representation, voting, onBehalfOf, substituteFor, fromOn, toOn);
    }

    UUID committeeId() {
        return committeeId;
    }

    UUID personId() {
        return personId;
    }

    MemberRole role() {
        return role;
    }
}
