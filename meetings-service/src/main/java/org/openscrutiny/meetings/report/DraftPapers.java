package org.openscrutiny.meetings.report;

import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.storage.disposal.DisposalRule;

/** Removes papers that were never published once nobody has touched them for long; only where the council has set a period. */
@ApplicationScoped
class DraftPapers implements DisposalRule {

    /** Each leaves its entries in the feed and the audit, and may have files. */
    private static final int MOST = 100;

    private final Reports reports;
    private final Optional<Period> kept;

    /** @param kept counted from the last change to a paper, its files included */
    DraftPapers(Reports reports, @ConfigProperty(name = "scrutiny.disposal.draft-papers") Optional<Period> kept) {
        this.reports = reports;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "draft-papers";
    }

    @Override
    public Optional<TemporalAmount> kept() {
        return kept.map(TemporalAmount.class::cast);
    }

    @Override
    public int dispose(Instant before) {
        return reports.dispose(before, MOST);
    }
}
