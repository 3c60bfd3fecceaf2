package org.openscrutiny.storage.audit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.support.metrics.Figure;
import org.openscrutiny.support.metrics.Figure.Sample;
import org.openscrutiny.support.metrics.FigureSource;

/** Whether the audit was intact when it was last verified. How many entries it has would tell of hidden changes. */
@ApplicationScoped
class AuditFigures implements FigureSource {

    private final VerificationStore store;

    AuditFigures(VerificationStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Figure> read() {
        var last = store.latest();
        return List.of(
                new Figure("scrutiny_audit_intact",
                        "Whether the audit was as it was written when it was last verified: 1, else 0", List.of(),
                        last.map(look -> List.of(Sample.of(look.intact() ? 1 : 0))).orElse(List.of())),
                new Figure("scrutiny_audit_verified_timestamp_seconds",
                        "When the audit was last verified, whatever was found", List.of(),
                        last.map(look -> List.of(Sample.of(look.at().toEpochMilli() / 1000d))).orElse(List.of())));
    }
}
