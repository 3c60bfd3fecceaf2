package org.openscrutiny.recommendations.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.performanceclient.PerformanceService;
import org.openscrutiny.recommendations.performanceclient.Polarity;
import org.openscrutiny.recommendations.performanceclient.Revision;
import org.openscrutiny.recommendations.performanceclient.SeriesKey;
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
    /** How old what was last seen may grow before it is written again unchanged. */
    private static final Duration KEPT = Duration.ofMinutes(1);

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
        held.history().standing().monitor();
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
        store.flush();
        var view = store.read(recommendation, evidence.id()).view();
        journal.created(TYPE, evidence, audience.within(held.audience()),
                Recommendations.url(recommendation) + "/evidence", view);
        recommendations.touch(recommendation, audience);
        return view;
    }

    /**
     * Each figure as pinned and as it is now; while performance-service is silent, as it was last seen. It is asked once for
     * each series and indicator, and after its first silence no more.
     */
    List<EvidenceView> of(UUID recommendation, @Nullable UUID update, Optional<List<String>> after, int limit) {
        var accepted = reader.admit(recommendation).orElse(null);
        var pinned = store.of(recommendation, update, ProgressUpdates.readsDrafts(caller), after, limit);
        var said = new HashMap<UUID, EvidenceView.Seen>();
        try {
            var series = new HashMap<SeriesKey, List<Revision>>();
            var polarities = new HashMap<String, Polarity>();
            for (var figure : pinned) {
                var standing = series.computeIfAbsent(figure.series(), performance::standing);
                var polarity = polarities.computeIfAbsent(figure.view().indicatorCode(),
                        code -> performance.polarity(code).orElse(Polarity.NEITHER));
                said.put(figure.view().id(), seen(figure, standing, accepted, polarity));
            }
        } catch (Unavailable silent) {
            // what it said before it fell silent is as good as ever
        }
        keep(pinned, said);
        return pinned.stream().map(figure -> beside(figure, said.get(figure.view().id()))).toList();
    }

    long countOf(UUID recommendation, @Nullable UUID update) {
        return store.countOf(recommendation, update, ProgressUpdates.readsDrafts(caller));
    }

    private static EvidenceView beside(EvidenceStore.Pinned figure, EvidenceView.@Nullable Seen said) {
        return said == null ? figure.view().beside(figure.seen(), true) : figure.view().beside(said, false);
    }

    private EvidenceView.Seen seen(EvidenceStore.Pinned figure, List<Revision> standing, @Nullable LocalDate accepted,
            Polarity polarity) {
        var now = standing.stream()
                .filter(revision -> revision.period().period().equals(figure.period())
                        && revision.period().code().equals(figure.periodCode()))
                .findFirst()
                .map(r -> new EvidenceView.SeenFigure(r.revisionNo(), r.printed(), r.symbol(), r.publishedOn()))
                .orElse(null);
        var movement = accepted == null
                ? null
                : MovementView.since(accepted, figure.periodCode(), standing, polarity).orElse(null);
        return new EvidenceView.Seen(now, movement, clock.instant());
    }

    /** Writes only what changed, or was seen some time ago: most reads write nothing. */
    private void keep(List<EvidenceStore.Pinned> pinned, Map<UUID, EvidenceView.Seen> said) {
        var changed = new HashMap<>(said);
        for (var figure : pinned) {
            changed.computeIfPresent(figure.view().id(), (id, now) -> sameAs(figure.seen(), now) ? null : now);
        }
        if (!changed.isEmpty()) {
            store.see(changed);
        }
    }

    private static boolean sameAs(EvidenceView.Seen before, EvidenceView.Seen now) {
        return before.at() != null && now.at() != null && before.at().plus(KEPT).isAfter(now.at())
                && Objects.equals(before.figure(), now.figure()) && Objects.equals(before.movement(), now.movement());
    }
}
