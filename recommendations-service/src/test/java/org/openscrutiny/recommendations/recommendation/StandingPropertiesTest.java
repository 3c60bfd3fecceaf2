package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openscrutiny.support.problem.RuleBroken;

/** Whatever is tried in whatever order: what is refused changes nothing, and what is allowed reaches no forbidden state. */
class StandingPropertiesTest {

    /** Something somebody tries. */
    record Step(String name, UnaryOperator<Standing> act) {}

    @Property(tries = 2000)
    void noSequenceReachesAForbiddenState(@ForAll("attempts") List<Step> attempts) {
        var standing = Standing.DRAFT;
        for (var step : attempts) {
            var before = standing;
            standing = tried(step, before);
            assertThat(allowed(before, standing)).as("%s from %s to %s", step.name(), before, standing).isTrue();
        }
    }

    @Property(tries = 2000)
    void closedStaysClosedUntilReopened(@ForAll("attempts") List<Step> attempts) {
        var standing = Standing.DRAFT;
        for (var step : attempts) {
            var before = standing;
            standing = tried(step, before);
            if (before.lifecycle().closed() && !standing.lifecycle().closed()) {
                assertThat(step.name()).isEqualTo("decide REOPENED");
                assertThat(before.lifecycle()).isNotEqualTo(Lifecycle.SUPERSEDED);
            }
        }
    }

    @Property(tries = 2000)
    void nothingIsJudgedThatWasNotAccepted(@ForAll("attempts") List<Step> attempts) {
        var standing = Standing.DRAFT;
        for (var step : attempts) {
            standing = tried(step, standing);
            if (standing.rag() != null) {
                assertThat(standing.submitted()).isTrue();
                assertThat(standing.decision()).isNotNull().isNotIn(Decision.REJECTED, Decision.DEFERRED);
            }
        }
    }

    @Property(tries = 2000)
    void historiesNeverShrink(@ForAll("attempts") List<Step> attempts) {
        var standing = Standing.DRAFT;
        for (var step : attempts) {
            var before = standing;
            standing = tried(step, before);
            assertThat(!before.submitted() || standing.submitted()).isTrue();
            assertThat(before.decision() == null || standing.decision() != null).isTrue();
            assertThat(before.rag() == null || standing.rag() != null).isTrue();
            assertThat(!before.monitored() || standing.monitored()).isTrue();
        }
    }

    @Property(tries = 500)
    void implementedIsReachedByAJudgementOnly(@ForAll("attempts") List<Step> attempts) {
        var standing = Standing.DRAFT;
        for (var step : attempts) {
            var before = standing;
            standing = tried(step, before);
            if (standing.lifecycle() == Lifecycle.IMPLEMENTED && before.lifecycle() != Lifecycle.IMPLEMENTED) {
                assertThat(step.name()).isEqualTo("assess IMPLEMENTED");
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> attempts() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("submit", Standing::submit));
        steps.add(new Step("monitor", Standing::monitor));
        for (var decision : Decision.values()) {
            steps.add(new Step("respond " + decision, standing -> standing.respond(decision)));
        }
        for (var change : Change.values()) {
            steps.add(new Step("decide " + change, standing -> standing.decide(change)));
        }
        var judgements = Combinators.combine(Arbitraries.of(Rag.values()), Arbitraries.of(true, false))
                .as((rag, concluding) -> new Step("assess " + rag, standing -> standing.assess(rag, concluding)));
        return Arbitraries
                .frequencyOf(net.jqwik.api.Tuple.of(3, Arbitraries.of(steps)), net.jqwik.api.Tuple.of(2, judgements))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(tail -> {
                    var all = new ArrayList<Step>(List.of(steps.get(0)));
                    all.addAll(tail);
                    return all;
                });
    }

    private static Standing tried(Step step, Standing standing) {
        try {
            return step.act().apply(standing);
        } catch (RuleBroken refused) {
            return standing;
        }
    }

    /**
     * Entries with days in any order: some are refused, and of those that stand no day ever shows what the rules forbid.
     */
    @Property(tries = 1000)
    void noDayOfAnyHistoryShowsAForbiddenState(@ForAll("datedEntries") List<Function<Integer, History.Entry>> entries) {
        var standing = new ArrayList<History.Entry>();
        for (var number = 0; number < entries.size(); number++) {
            var entry = entries.get(number).apply(number);
            try {
                new History(true, standing).with(entry);
            } catch (RuleBroken refused) {
                continue;
            }
            standing.add(entry);
        }
        var history = new History(true, standing);
        assertThat(history.entries()).hasSameSizeAs(standing);
        var before = history.standing(DAYS.get(0).minusDays(1));
        assertThat(before.lifecycle()).isEqualTo(Lifecycle.SUBMITTED);
        for (var day : DAYS) {
            var after = history.standing(day);
            var entriesOfTheDay = standing.stream().filter(entry -> entry.on().equals(day)).count();
            if (entriesOfTheDay == 0) {
                assertThat(after).as("nothing happened on %s", day).isEqualTo(before);
            } else if (entriesOfTheDay == 1) {
                assertThat(allowed(before, after)).as("on %s from %s to %s", day, before, after).isTrue();
            }
            assertThat(before.decision() == null || after.decision() != null).isTrue();
            assertThat(before.rag() == null || after.rag() != null).isTrue();
            if (after.rag() != null) {
                assertThat(after.decision()).isNotNull().isNotIn(Decision.REJECTED, Decision.DEFERRED);
            }
            before = after;
        }
        assertThat(history.standing()).isEqualTo(before);
    }

    private static final List<LocalDate> DAYS = IntStream.rangeClosed(1, 12)
            .mapToObj(day -> LocalDate.of(2017, 1, day))
            .toList();

    @Provide
    Arbitrary<List<Function<Integer, History.Entry>>> datedEntries() {
        var days = Arbitraries.of(DAYS);
        Arbitrary<Function<Integer, History.Entry>> answers = Combinators
                .combine(days, Arbitraries.of(Decision.values()))
                .as((day, decision) -> number -> History.Entry.answer(day, id(number), decision));
        Arbitrary<Function<Integer, History.Entry>> judgements = Combinators
                .combine(days, Arbitraries.of(Rag.values()), Arbitraries.of(true, false))
                .as((day, rag, concluding) -> number -> History.Entry.judgement(day, id(number), rag, concluding));
        Arbitrary<Function<Integer, History.Entry>> changes = Combinators.combine(days, Arbitraries.of(Change.values()))
                .as((day, change) -> number -> History.Entry.change(day, id(number), change));
        Arbitrary<Function<Integer, History.Entry>> reports = days
                .map(day -> number -> History.Entry.report(day, id(number)));
        return Arbitraries.oneOf(answers, judgements, changes, reports).list().ofMinSize(1).ofMaxSize(20);
    }

    /** Ids rise in the order of recording, as those of the database do. */
    private static UUID id(int number) {
        return new UUID(1, number);
    }

    /** The life of a recommendation, written out again in its own way. */
    private static boolean allowed(Standing before, Standing after) {
        var from = before.lifecycle();
        var to = after.lifecycle();
        var byCommittee = Set.of(Lifecycle.SUPERSEDED, Lifecycle.ENDED);
        var decided = Set.of(Lifecycle.ACCEPTED, Lifecycle.ACCEPTED_IN_PART, Lifecycle.REJECTED, Lifecycle.DEFERRED);
        var judged = Set.of(Lifecycle.MONITORING, Lifecycle.IMPLEMENTED, Lifecycle.NOT_DELIVERED_FINAL);
        return from == to || switch (from) {
            case DRAFT -> to == Lifecycle.SUBMITTED;
            // An answer whose decision is not stated leaves it submitted, and it may be monitored and judged all the same.
            // Reports that bear an earlier day count with the answer. What was ended before any acceptance, and taken up
            // again, is monitored as soon as it is accepted.
            case SUBMITTED -> decided.contains(to) || byCommittee.contains(to)
                    || (before.decision() == Decision.NOT_STATED && judged.contains(to))
                    || (to == Lifecycle.MONITORING && (before.change() == Change.REOPENED
                            || (before.decision() == null && after.monitored())));
            case DEFERRED -> decided.contains(to) || byCommittee.contains(to) || to == Lifecycle.SUBMITTED
                    || (before.change() == Change.REOPENED && to == Lifecycle.MONITORING);
            case ACCEPTED, ACCEPTED_IN_PART -> byCommittee.contains(to) || judged.contains(to);
            case MONITORING -> byCommittee.contains(to)
                    || Set.of(Lifecycle.IMPLEMENTED, Lifecycle.NOT_DELIVERED_FINAL).contains(to);
            case REJECTED -> byCommittee.contains(to);
            case IMPLEMENTED, NOT_DELIVERED_FINAL -> to == Lifecycle.MONITORING;
            case ENDED -> Set.of(Lifecycle.MONITORING, Lifecycle.REJECTED, Lifecycle.DEFERRED, Lifecycle.SUBMITTED)
                    .contains(to);
            case SUPERSEDED -> false;
        };
    }
}
