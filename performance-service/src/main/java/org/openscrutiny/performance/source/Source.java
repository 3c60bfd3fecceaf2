package org.openscrutiny.performance.source;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** A publication, a return or a statement that figures are taken from. */
@Entity
@Table(name = "sources")
class Source extends Recorded {

    private String publisher;

    private String title;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    private @Nullable String licence;

    private @Nullable String url;

    @Enumerated(EnumType.STRING)
    @Column(name = "official_status")
    private OfficialStatus officialStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "symbol_set")
    private SymbolConvention symbolSet;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Source() {
    }

    @SuppressWarnings("NullAway") // say() fills the fields
    Source(SourceDraft draft, Instant now) {
        super(now);
        say(draft);
    }

    void revise(SourceDraft draft, Instant now) {
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    private void say(SourceDraft draft) {
        publisher = draft.publisher();
        title = draft.title();
        publishedOn = draft.publishedOn();
        licence = draft.licence();
        url = draft.url();
        officialStatus = draft.officialStatus();
        symbolSet = draft.symbolSet() == null ? SymbolConvention.EES : draft.symbolSet();
    }

    SourceDraft asDraft() {
        return new SourceDraft(publisher, title, publishedOn, licence, url, officialStatus, symbolSet);
    }

    SymbolConvention symbolSet() {
        return symbolSet;
    }

    OfficialStatus officialStatus() {
        return officialStatus;
    }
}
