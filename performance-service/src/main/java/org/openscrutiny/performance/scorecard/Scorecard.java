package org.openscrutiny.performance.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** A named group of indicators. */
@Entity
@Table(name = "scorecards")
class Scorecard extends Recorded {

    private String title;

    private @Nullable String purpose;

    @Column(name = "area_id")
    private int areaId;

    @ElementCollection
    @CollectionTable(name = "scorecard_entries", joinColumns = @JoinColumn(name = "scorecard_id"))
    @OrderColumn(name = "position")
    private List<ScorecardEntry> entries = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Scorecard() {
    }

    @SuppressWarnings("NullAway") // say() fills the fields
    Scorecard(ScorecardDraft draft, int areaId, Instant now) {
        super(now);
        say(draft, areaId);
    }

    void revise(ScorecardDraft draft, int area, Instant now) {
        say(draft, area);
        touch(now, Audience.PUBLIC);
    }

    private void say(ScorecardDraft draft, int area) {
        title = draft.title();
        purpose = draft.purpose();
        areaId = area;
        entries.clear();
        entries.addAll(draft.entries());
    }

    ScorecardDraft asDraft(String areaCode) {
        return new ScorecardDraft(title, purpose, areaCode, List.copyOf(entries));
    }

    int areaId() {
        return areaId;
    }
}
