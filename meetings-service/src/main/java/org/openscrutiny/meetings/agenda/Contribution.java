package org.openscrutiny.meetings.agenda;

import java.time.Instant;
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

/** Somebody who contributes to an item, under the name and title that this agenda prints. Seen by whoever sees the item. */
@Entity
@Table(name = "contributions")
class Contribution extends Recorded {

    @Column(name = "agenda_item_id")
    private UUID agendaItemId;

    private int position;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "printed_name")
    private @Nullable String printedName;

    @Column(name = "group_label")
    private @Nullable String groupLabel;

    @Column(name = "role_title_at_time")
    private @Nullable String roleTitleAtTime;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Contribution() {
    }

    @SuppressWarnings("NullAway") // take fills the other fields
    Contribution(UUID agendaItemId, ContributionDraft draft, int position, Instant now) {
        super(now);
        this.agendaItemId = agendaItemId;
        this.position = position;
        take(draft);
    }

    void revise(ContributionDraft draft, int newPosition, Audience seenBy, Instant now) {
        take(draft);
        position = newPosition;
        touch(now, seenBy);
    }

    private void take(ContributionDraft draft) {
        if ((draft.groupLabel() == null) == (draft.printedName() == null)) {
            throw new InvalidInput(Fault.at("/groupLabel",
                    "Say who contributes: a person (personId or printedName) or a group (groupLabel), not both."));
        }
        if ((draft.groupLabel() != null) != (draft.capacity() == Capacity.GROUP)) {
            throw new InvalidInput(Fault.at("/capacity",
                    "capacity is %s; GROUP goes with groupLabel, and with nothing else.".formatted(draft.capacity())));
        }
        personId = draft.personId();
        printedName = draft.printedName();
        groupLabel = draft.groupLabel();
        roleTitleAtTime = draft.roleTitleAtTime();
        capacity = draft.capacity();
    }

    ContributionDraft asDraft() {
        return new ContributionDraft(position, personId, printedName, groupLabel, roleTitleAtTime, capacity);
    }

    UUID agendaItemId() {
        return agendaItemId;
    }

    int position() {
        return position;
    }
}
