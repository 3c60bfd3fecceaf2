package org.openscrutiny.performance.comparator;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;

/** Those an area is compared with. */
@Entity
@Table(name = "comparator_groups")
class ComparatorGroup extends Recorded {

    @Enumerated(EnumType.STRING)
    private GroupKind kind;

    private String title;

    @Column(name = "owner_area_id")
    private int ownerAreaId;

    @Column(name = "model_version")
    private @Nullable Integer modelVersion;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected ComparatorGroup() {
    }

    ComparatorGroup(GroupDraft draft, int ownerAreaId, Instant now) {
        super(now);
        this.kind = draft.kind();
        this.title = draft.title();
        this.ownerAreaId = ownerAreaId;
    }
}
