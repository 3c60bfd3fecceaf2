package org.openscrutiny.recommendations.evidence;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.recommendations.performanceclient.PerformanceService;
import org.openscrutiny.recommendations.performanceclient.Revision;
import org.openscrutiny.recommendations.progress.ProgressUpdates;
import org.openscrutiny.recommendations.recommendation.RecommendationReader;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

/** What officers offer as evidence, and how it looks beside what is known now. */
@ApplicationScoped
class EvidenceRecords {

    static final String TYPE = "evidence";

    private final EvidenceStore store;
    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final ProgressUpdates updates;
    private final PerformanceService performance;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EvidenceRecords(EvidenceStore store, Recommendations recommendations, RecommendationReader reader,
            ProgressUpdates updates, PerformanceService performance, Journal journal, Caller caller, Clock clock) {
        this.store = store;
        this.recommendations = recommendations;
        this.reader = reader;
        this.updates = updates;
        this.performance = performance;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws InvalidInput if performance-service knows no such revision; @throws Unavailable if it does not answer */
    Revision revision(EvidenceDraft draft) {
        return performance.revision(draft.observationRevisionId())
                .orElseThrow(() -> new InvalidInput(Fault.at("/observationRevisionId",
                        "performance-service knows no revision %s; take its id from an observation there."
                                .formatted(draft.observationRevisionId()))));
    }

    /** @throws RuleBroken evidence-pinned, recommendation-not-accepted */
    @Transactional
    EvidenceView pin(UUID recommendation, EvidenceDraft draft, Revision revision) {
        var held = recommendations.hold(recommendation);
        held.standing().monitor();
        var audience = draft.progressUpdateId() == null
                ? Audience.PUBLIC
                : updates.audienceOf(recommendation, draft.progressUpdateId());
        if (store.has(recommendation, revision.id())) {
            throw new RuleBroken("evidence-pinned",
                    "This revision of the figure is already pinned to the recommendation.");
        }
        var evidence = new Evidence(recommendation, draft, revision, CouncilDay.today(clock), clock.instant(),
                caller.name());
        store.persist(evidence);
        journal.created(TYPE, evidence, audience, Recommendations.url(recommendation) + "/evidence", evidence.view());
        recommendations.touch(recommendation, audience);
        return evidence.view();
    }

    /** Each figure as pinned and as it is now; while performance-service is silent, as it was last seen. */
    List<EvidenceView> of(UUID recommendation) {
        reader.get(recommendation);
        return store.of(recommendation, ProgressUpdates.readsDrafts(caller)).stream().map(this::beside).toList();
    }

    private EvidenceView beside(Evidence evidence) {
        var pinned = evidence.view();
        try {
            var standing = performance.standing(pinned.indicatorCode(), pinned.areaCode(), evidence.period(),
                    evidence.periodCode(), pinned.breakdown());
            var now = clock.instant();
            var figure = standing
                    .map(r -> new EvidenceView.SeenFigure(r.revisionNo(), r.printed(), r.symbol(), r.publishedOn()))
                    .orElse(null);
            if (figure != null) {
                store.see(pinned.id(), figure, now);
            }
            return pinned.seen(figure, false, now);
        } catch (Unavailable silent) {
            return store.lastSeen(pinned.id())
                    .map(last -> pinned.seen(last.figure(), true, last.at()))
                    .orElseGet(() -> pinned.seen(null, true, null));
        }
    }
}
