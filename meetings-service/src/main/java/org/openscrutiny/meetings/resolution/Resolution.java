package org.openscrutiny.meetings.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** What a meeting resolved on an item, limb by limb. On an exempt item it is exempt. */
@Entity
@Table(name = "resolutions")
class Resolution extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "item_id")
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    private Verb verb;

    private String text;

    @ElementCollection
    @CollectionTable(name = "resolution_limbs", joinColumns = @JoinColumn(name = "resolution_id"))
    @OrderColumn(name = "position")
    private List<Limb> limbs = new ArrayList<>();

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Resolution() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    Resolution(UUID meetingId, ResolutionDraft draft, Instant now) {
        super(now);
        this.meetingId = meetingId;
        say(draft);
    }

    void revise(ResolutionDraft draft, Instant now) {
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    private void say(ResolutionDraft draft) {
        var said = draft.limbs() == null ? List.<Limb>of() : draft.limbs();
        if (said.stream().map(Limb::label).distinct().count() < said.size()) {
            throw new InvalidInput(Fault.at("/limbs", "Two limbs have the same label; each is cited by its own."));
        }
        itemId = draft.itemId();
        verb = draft.verb();
        text = draft.text();
        source = Source.stated(draft.source());
        if (!limbs.equals(said)) {
            limbs.clear();
            limbs.addAll(said);
        }
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID itemId() {
        return itemId;
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    ResolutionDraft asDraft() {
        return new ResolutionDraft(itemId, verb, text, List.copyOf(limbs), source);
    }
}
