package org.openscrutiny.meetings.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/** An interest somebody declared, a member or a co-opted member alike. */
@Entity
@Table(name = "declarations")
class Declaration extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "printed_name")
    private @Nullable String printedName;

    @Column(name = "item_id")
    private @Nullable UUID itemId;

    @Enumerated(EnumType.STRING)
    private DeclarationKind kind;

    private @Nullable String nature;

    private List<String> bodies;

    @Enumerated(EnumType.STRING)
    private Participation participation;

    private boolean sensitive;

    private @Nullable Boolean registered;

    @Column(name = "notified_on")
    private @Nullable LocalDate notifiedOn;

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Declaration() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    Declaration(UUID meetingId, DeclarationDraft draft, Instant now) {
        super(now);
        this.meetingId = meetingId;
        say(draft);
    }

    void revise(DeclarationDraft draft, Instant now) {
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    /**
     * Notes what the monitoring officer knows of it: also after the minutes are settled, for it is not in them.
     *
     * @throws RuleBroken not-a-dpi
     */
    void register(RegisterNote note, LocalDate declaredOn, LocalDate today, Instant now) {
        if (kind != DeclarationKind.DPI) {
            throw new RuleBroken("not-a-dpi",
                    "The interest is recorded as %s; the monitoring officer is notified of disclosable pecuniary ones (Localism Act 2011, section 31)."
                            .formatted(kind));
        }
        registered = note.registered();
        notifiedOn = note.checked(declaredOn, today).notifiedOn();
        touch(now, Audience.PUBLIC);
    }

    private void say(DeclarationDraft draft) {
        personId = draft.personId();
        printedName = draft.printedName();
        itemId = draft.itemId();
        kind = draft.kind();
        nature = draft.nature();
        bodies = draft.bodies() == null ? List.of() : List.copyOf(draft.bodies());
        participation = draft.participation() == null ? Participation.UNKNOWN : draft.participation();
        sensitive = Boolean.TRUE.equals(draft.sensitive());
        source = Source.stated(draft.source());
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID personId() {
        return personId;
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    @Nullable
    Boolean registered() {
        return registered;
    }

    @Nullable
    LocalDate notifiedOn() {
        return notifiedOn;
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    DeclarationDraft asDraft() {
        return new DeclarationDraft(personId, printedName, itemId, kind, nature, List.copyOf(bodies), participation,
                sensitive, source);
    }
}
