package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** domain.md 1.3, row Recommendation.lifecycle, written out again in its own way. */
    private static boolean allowed(Standing before, Standing after) {
        var from = before.lifecycle();
        var to = after.lifecycle();
        var byCommittee = Set.of(Lifecycle.SUPERSEDED, Lifecycle.ENDED);
        return from == to || switch (from) {
            case DRAFT -> to == Lifecycle.SUBMITTED;
            case SUBMITTED, DEFERRED -> to != Lifecycle.DRAFT;
            case ACCEPTED, ACCEPTED_IN_PART -> byCommittee.contains(to)
                    || Set.of(Lifecycle.MONITORING, Lifecycle.IMPLEMENTED, Lifecycle.NOT_DELIVERED_FINAL).contains(to);
            case MONITORING -> byCommittee.contains(to)
                    || Set.of(Lifecycle.IMPLEMENTED, Lifecycle.NOT_DELIVERED_FINAL).contains(to);
            case REJECTED -> byCommittee.contains(to);
            case IMPLEMENTED, NOT_DELIVERED_FINAL -> to == Lifecycle.MONITORING;
            case ENDED -> to != Lifecycle.DRAFT && to != Lifecycle.SUPERSEDED;
            case SUPERSEDED -> false;
        };
    }
}
