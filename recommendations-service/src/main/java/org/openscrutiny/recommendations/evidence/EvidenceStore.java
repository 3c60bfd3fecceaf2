package org.openscrutiny.recommendations.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.recommendations.projection.Query;

@ApplicationScoped
class EvidenceStore implements PanacheRepositoryBase<Evidence, UUID> {

    /** What performance-service last said, and when. */
    record LastSeen(EvidenceView.SeenFigure figure, Instant at) {}

    private final Projections projections;

    EvidenceStore(Projections projections) {
        this.projections = projections;
    }

    /** In the order they were pinned; what belongs to a draft update only where drafts may be seen. */
    List<Evidence> of(UUID recommendation, boolean drafts) {
        return list("""
                recommendationId = ?1 and (?2 = true or progressUpdateId is null or exists (
                    select 1 from ProgressUpdate u where u.id = progressUpdateId and u.publishedAt is not null))
                order by id""", recommendation, drafts);
    }

    boolean has(UUID recommendation, UUID revision) {
        return count("recommendationId = ?1 and observationRevisionId = ?2", recommendation, revision) > 0;
    }

    Optional<LastSeen> lastSeen(UUID evidence) {
        return projections.first(
                Query.of(
                        "select value, symbol, revision_no, published_on, seen_at from evidence_seen where evidence_id = ?",
                        evidence),
                row -> new LastSeen(new EvidenceView.SeenFigure((int) row.number("revision_no"), row.textIf("value"),
                        row.textIf("symbol"), row.day("published_on")), row.instant("seen_at")));
    }

    /** Keeps a copy to answer from while performance-service is silent. */
    @Transactional
    void see(UUID evidence, EvidenceView.SeenFigure figure, Instant at) {
        getEntityManager().createNativeQuery("""
                insert into evidence_seen (evidence_id, value, symbol, revision_no, published_on, seen_at)
                values (?1, cast(?2 as text), cast(?3 as text), ?4, ?5, ?6)
                on conflict (evidence_id) do update set value = excluded.value, symbol = excluded.symbol,
                    revision_no = excluded.revision_no, published_on = excluded.published_on, seen_at = excluded.seen_at
                where excluded.revision_no <> evidence_seen.revision_no
                    or excluded.seen_at > evidence_seen.seen_at + interval '1 minute'""")
                .setParameter(1, evidence)
                .setParameter(2, figure.value())
                .setParameter(3, figure.symbol())
                .setParameter(4, figure.revisionNo())
                .setParameter(5, figure.publishedOn())
                .setParameter(6, at)
                .executeUpdate();
    }
}
