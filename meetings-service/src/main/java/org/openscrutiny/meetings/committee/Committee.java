package org.openscrutiny.meetings.committee;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** A body of the council that meets: a select committee, the cabinet, the council itself. Always public. */
@Entity
@Table(name = "committees")
class Committee extends Recorded {

    private String name;

    @Enumerated(EnumType.STRING)
    private CommitteeKind kind;

    private @Nullable String purpose;

    private List<String> remit;

    @Column(name = "designated_for")
    private List<String> designatedFor;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    private @Nullable SupportContact supportContact;

    @Column(name = "moderngov_id")
    private @Nullable String moderngovId;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Committee() {
    }

    Committee(CommitteeDraft draft, Instant now) {
        super(now);
        name = draft.name();
        kind = draft.kind();
        purpose = draft.purpose();
        remit = listOf(draft.remit());
        designatedFor = listOf(draft.designatedFor());
        supportContact = draft.supportContact();
        moderngovId = draft.moderngovId();
    }

    void revise(CommitteeDraft draft, Instant now) {
        name = draft.name();
        kind = draft.kind();
        purpose = draft.purpose();
        remit = listOf(draft.remit());
        designatedFor = listOf(draft.designatedFor());
        supportContact = draft.supportContact();
        moderngovId = draft.moderngovId();
        touch(now, Audience.PUBLIC);
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    CommitteeDraft asDraft() {
        return new CommitteeDraft(name, kind, purpose, remit, designatedFor, supportContact, moderngovId);
    }

    List<String> remit() {
        return List.copyOf(remit);
    }

    List<String> designatedFor() {
        return List.copyOf(designatedFor);
    }

    private static List<String> listOf(@Nullable List<String> said) {
        return said == null ? List.of() : List.copyOf(said);
    }
}
