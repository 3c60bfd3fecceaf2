package org.openscrutiny.performance.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.assessment.AssessmentView;
import org.openscrutiny.performance.assessment.Assessments;
import org.openscrutiny.performance.assessment.BenchmarkKind;
import org.openscrutiny.performance.assessment.BenchmarkView;
import org.openscrutiny.performance.chart.Charts;
import org.openscrutiny.performance.chart.DrawnChart;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.indicator.Measure;
import org.openscrutiny.performance.rating.Direction;
import org.openscrutiny.performance.rating.RagStatus;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** What an analyst does with scorecards. */
@ApplicationScoped
public class Scorecards {

    static final String TYPE = "scorecard";

    private final ScorecardStore store;
    private final Assessments assessments;
    private final Charts charts;
    private final Indicators indicators;
    private final Areas areas;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Scorecards(ScorecardStore store, Assessments assessments, Charts charts, Indicators indicators, Areas areas,
            Journal journal, Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.charts = charts;
        this.indicators = indicators;
        this.areas = areas;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken scorecard-title-taken */
    @Transactional
    public ScorecardView set(ScorecardDraft draft) {
        refuse(draft, null);
        var scorecard = new Scorecard(draft, areas.named(draft.area(), "/area").id(), clock.instant());
        store.persist(scorecard);
        store.flush();
        var view = view(scorecard);
        journal.created(TYPE, scorecard, Audience.PUBLIC, url(scorecard.id()), view);
        return view;
    }

    /** Changes a scorecard; the caller's If-Match must name its present state. */
    @Transactional
    public ScorecardView revise(UUID id, UnaryOperator<ScorecardDraft> change) {
        var scorecard = store.get(id);
        preconditions.requireMatch(scorecard.tagFor(caller));
        var before = view(scorecard);
        var draft = change.apply(scorecard.asDraft(areas.byId(scorecard.areaId()).code()));
        refuse(draft, id);
        scorecard.revise(draft, areas.named(draft.area(), "/area").id(), clock.instant());
        store.flush();
        var after = view(scorecard);
        journal.updated(TYPE, scorecard, Audience.PUBLIC, url(id), before, after);
        return after;
    }

    private void refuse(ScorecardDraft draft, @Nullable UUID own) {
        var codes = draft.entries().stream().map(ScorecardEntry::indicator).toList();
        if (codes.stream().distinct().count() < codes.size()) {
            throw new InvalidInput(Fault.at("/entries", "An indicator stands on a scorecard once."));
        }
        for (var code : codes) {
            if (indicators.find(code).isEmpty()) {
                throw new InvalidInput(Fault.at("/entries", "There is no indicator %s.".formatted(code)));
            }
        }
        if (store.hasOther(draft.title(), own)) {
            throw new RuleBroken("scorecard-title-taken",
                    "There is already a scorecard \"%s\"; choose another title.".formatted(draft.title()));
        }
    }

    public ScorecardView read(UUID id) {
        return view(store.get(id));
    }

    /**
     * How each indicator stands, by its latest figure.
     *
     * @param asPublished by the figures that stood at the end of this day; null for those that stand now
     * @param withCharts  whether lines that name a chart have it drawn
     */
    public ScorecardReport report(UUID id, @Nullable LocalDate asPublished, boolean withCharts) {
        var scorecard = view(store.get(id));
        var area = scorecard.area().code();
        return new ScorecardReport(id, scorecard.title(), scorecard.purpose(), scorecard.area(), asPublished,
                scorecard.entries()
                        .stream()
                        .map(entry -> line(entry, indicators.measure(entry.indicator()),
                                assessments.latest(entry.indicator(), area, asPublished),
                                withCharts ? chart(entry, area, asPublished) : null))
                        .toList());
    }

    private @Nullable DrawnChart chart(ScorecardEntry entry, String area, @Nullable LocalDate asPublished) {
        return entry.chart() == null
                ? null
                : charts.draw(entry.indicator(), entry.chart(), area, asPublished).orElse(null);
    }

    private static ScorecardReport.Line line(ScorecardEntry entry, Measure measure,
            Optional<AssessmentView> assessed, @Nullable DrawnChart chart) {
        if (assessed.isEmpty()) {
            return new ScorecardReport.Line(measure.code(), measure.title(), measure.unitOrNull(), null, null, null,
                    null, null, null, RagStatus.NO_DATA, "There is no figure.", Direction.UNKNOWN, null, null,
                    List.of(), null, null, entry.note(), chart, null);
        }
        var assessment = assessed.get();
        var figure = assessment.figure();
        var symbol = figure == null ? null : figure.symbol();
        var benchmark = assessment.benchmarks()
                .stream()
                .filter(other -> other.kind() == BenchmarkKind.NATIONAL)
                .findFirst()
                .or(() -> assessment.benchmarks().stream().findFirst());
        var spc = assessment.spc();
        return new ScorecardReport.Line(measure.code(), measure.title(), measure.unitOrNull(),
                assessment.period().label(), figure == null ? null : figure.value(),
                figure == null ? null : figure.displayValue(), symbol == null ? null : symbol.code(),
                figure == null ? null : figure.status(), assessment.rag().target(), assessment.rag().status(),
                assessment.rag().reason(), assessment.direction().shortTerm().direction(),
                benchmark.map(BenchmarkView::displayValue).orElse(null),
                benchmark.map(BenchmarkView::title).orElse(null),
                benchmark.map(BenchmarkView::caveats).orElse(List.of()), spc == null ? null : spc.variation(),
                spc == null ? null : spc.assurance(), entry.note(), chart, reckoned(assessment));
    }

    private static ScorecardReport.Reckoned reckoned(AssessmentView assessment) {
        var rag = assessment.rag();
        var before = assessment.direction().shortTerm();
        var rules = new ArrayList<>(List.of(rag.ruleVersion(), assessment.direction().ruleVersion()));
        if (assessment.spc() != null) {
            rules.add(assessment.spc().ruleVersion());
        }
        return new ScorecardReport.Reckoned(assessment.polarity(), assessment.rounding(), rag.low(), rag.high(),
                rag.amberLow(), rag.amberHigh(), before.comparedWith(), before.reason(), List.copyOf(rules),
                address(assessment));
    }

    private static String address(AssessmentView assessment) {
        var address = "%s/assessment?area=%s&period=%s&code=%s".formatted(Indicators.url(assessment.indicatorCode()),
                assessment.area().code(), assessment.period().period(), assessment.period().code());
        return assessment.asPublished() == null ? address : address + "&asPublished=" + assessment.asPublished();
    }

    private ScorecardView view(Scorecard scorecard) {
        var area = areas.byId(scorecard.areaId());
        var said = scorecard.asDraft(area.code());
        return new ScorecardView(scorecard.id(), said.title(), said.purpose(), area.summary(), said.entries(),
                scorecard.createdAt(), scorecard.modifiedAtFor(caller), scorecard.versionFor(caller));
    }

    static String url(UUID id) {
        return "/v1/scorecards/" + id;
    }
}
