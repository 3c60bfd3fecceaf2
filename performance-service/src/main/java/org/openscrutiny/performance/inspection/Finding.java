package org.openscrutiny.performance.inspection;

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

/** One thing inspectors said, to which the council answers with actions. */
@Entity
@Table(name = "findings")
class Finding extends Recorded {

    @Column(name = "inspection_id", updatable = false)
    private UUID inspectionId;

    private int number;

    private String text;

    @Enumerated(EnumType.STRING)
    private FindingPolarity polarity;

    @Column(name = "area_covered")
    private @Nullable String areaCovered;

    private boolean verbatim;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Finding() {
    }

    Finding(UUID inspectionId, int number, FindingDraft draft, Instant now) {
        super(now);
        this.inspectionId = inspectionId;
        this.number = number;
        this.text = draft.text();
        this.polarity = draft.polarity();
        this.areaCovered = draft.areaCovered();
        this.verbatim = draft.verbatim();
    }

    void revise(FindingDraft draft, Instant now) {
        number = draft.number() == null ? number : draft.number();
        text = draft.text();
        polarity = draft.polarity();
        areaCovered = draft.areaCovered();
        verbatim = draft.verbatim();
        touched(now);
    }

    void touched(Instant now) {
        touch(now, Audience.PUBLIC);
    }

    FindingDraft asDraft() {
        return new FindingDraft(number, text, polarity, areaCovered, verbatim);
    }

    UUID inspectionId() {
        return inspectionId;
    }

    int number() {
        return number;
    }
}
