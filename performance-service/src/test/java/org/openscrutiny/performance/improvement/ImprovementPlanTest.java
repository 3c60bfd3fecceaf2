package org.openscrutiny.performance.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

class ImprovementPlanTest {

    private static final Instant NOW = Instant.parse("2017-07-20T09:00:00Z");
    private static final PartialDate JULY = new PartialDate(LocalDate.of(2017, 7, 31), Precision.MONTH, "July 2017");
    private static final UUID INSPECTION = UUID.randomUUID();
    private static final UUID ACTION = UUID.randomUUID();

    @Test
    void draftIsHiddenAndAnApprovedPlanIsNot() {
        var plan = draft(ACTION);
        assertThat(plan.audience()).isEqualTo(Audience.DRAFT);
        plan.approve(JULY, null, null, NOW);
        assertThat(plan.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
        assertThat(plan.approved()).isEqualTo(JULY);
    }

    @Test
    void changeOfADraftMovesNoVersionThatThePublicSees() {
        var plan = draft(ACTION);
        var open = plan.version(ChangeCount.OPEN);
        plan.revise(said("Another title"), List.of(ACTION), 1, NOW);
        assertThat(plan.version(ChangeCount.OPEN)).isEqualTo(open);
        plan.approve(JULY, null, null, NOW);
        assertThat(plan.version(ChangeCount.OPEN)).isEqualTo(open + 1);
    }

    @Test
    void planWithoutActionsIsNotApproved() {
        refused(() -> draft().approve(JULY, null, null, NOW), "plan-without-actions", "no improvement action");
    }

    @Test
    void approvedPlanIsNeverEditedAway() {
        var plan = approved();
        refused(() -> plan.revise(said("Another title"), List.of(), 1, NOW), "plan-not-draft", "APPROVED");
        assertThat(plan.asDraft().title()).isEqualTo("Improvement Plan");
        assertThat(plan.actionIds()).containsExactly(ACTION);
    }

    @Test
    void nextEditionBeginsAsACopyAndTakesThePlaceOfTheOneBefore() {
        var first = approved();
        var next = first.next("More was found", NOW);
        assertThat(next.asDraft()).isEqualTo(first.asDraft());
        assertThat(next.edition()).isEqualTo(2);
        assertThat(next.lineId()).isEqualTo(first.lineId()).isEqualTo(first.id());
        assertThat(next.supersedesId()).isEqualTo(first.id());
        assertThat(next.editionReason()).isEqualTo("More was found");
        assertThat(next.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(first.status()).isEqualTo(PlanStatus.APPROVED);
        next.approve(JULY, null, null, NOW);
        first.giveWayTo(next.id(), NOW);
        assertThat(first.status()).isEqualTo(PlanStatus.SUPERSEDED);
        assertThat(first.supersededById()).isEqualTo(next.id());
        assertThat(first.audience()).isEqualTo(Audience.PUBLIC);
        refused(() -> first.next("Again", NOW), "plan-not-approved", "SUPERSEDED");
        refused(() -> first.giveWayTo(next.id(), NOW), "plan-not-approved", "SUPERSEDED");
    }

    @Test
    void planIsClosedWhenNothingIsLeftToDo() {
        var plan = approved();
        refused(() -> plan.close(2, NOW), "plan-actions-open", "2 of the plan's actions");
        assertThat(plan.status()).isEqualTo(PlanStatus.APPROVED);
        plan.close(0, NOW);
        assertThat(plan.status()).isEqualTo(PlanStatus.CLOSED);
        refused(() -> plan.next("Again", NOW), "plan-not-approved", "CLOSED");
    }

    @Test
    void planIsPublishedOnceAndOnlyWhenItIsApproved() {
        var day = LocalDate.of(2017, 7, 21);
        refused(() -> draft(ACTION).publish(day, NOW), "plan-not-approved", "DRAFT");
        var withdrawn = draft(ACTION);
        withdrawn.withdraw(NOW);
        refused(() -> withdrawn.publish(day, NOW), "plan-not-approved", "WITHDRAWN");
        var plan = approved();
        plan.publish(day, NOW);
        assertThat(plan.publishedOn()).isEqualTo(day);
        refused(() -> plan.publish(day, NOW), "plan-published", "2017-07-21");
    }

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void draftIsApprovedOrWithdrawnAndNothingElse(PlanStatus to) {
        var plan = draft(ACTION);
        if (to == PlanStatus.APPROVED || to == PlanStatus.WITHDRAWN) {
            plan.refuseStep(to);
        } else {
            refused(() -> plan.refuseStep(to), "plan-status", "cannot become " + to);
        }
    }

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void approvedPlanIsClosedAndNothingElse(PlanStatus to) {
        var plan = approved();
        if (to == PlanStatus.CLOSED) {
            plan.refuseStep(to);
        } else {
            refused(() -> plan.refuseStep(to), "plan-status", "cannot become " + to);
        }
    }

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void nothingFollowsAWithdrawal(PlanStatus to) {
        var plan = draft(ACTION);
        plan.withdraw(NOW);
        assertThat(plan.audience()).isEqualTo(Audience.DRAFT);
        refused(() -> plan.refuseStep(to), "plan-status", "nothing else");
    }

    @Test
    void whatOnlyAnApprovalSaysIsRefusedElsewhere() {
        var july = new DueDraft("July 2017", null);
        invalid(new PlanStatusChangeDraft(PlanStatus.APPROVED, null, null, null), "/approved");
        invalid(new PlanStatusChangeDraft(PlanStatus.CLOSED, july, null, null), "/approved");
        invalid(new PlanStatusChangeDraft(PlanStatus.CLOSED, null, UUID.randomUUID(), null), "/meetingId");
        invalid(new PlanStatusChangeDraft(PlanStatus.WITHDRAWN, null, null, " "), "/reason");
        ImprovementPlan.refuseApprovalOf(new PlanStatusChangeDraft(PlanStatus.APPROVED, july, null, null));
        ImprovementPlan.refuseApprovalOf(new PlanStatusChangeDraft(PlanStatus.WITHDRAWN, null, null, "Begun twice"));
        ImprovementPlan.refuseApprovalOf(new PlanStatusChangeDraft(PlanStatus.CLOSED, null, null, null));
    }

    @Test
    void progressCountsEveryStateAndWhatIsLeft() {
        var progress = PlanProgress.of(LocalDate.of(2017, 9, 5),
                Map.of(ActionState.PROPOSED, 1, ActionState.IN_PROGRESS, 2, ActionState.COMPLETED, 4), 3);
        assertThat(progress.actions()).isEqualTo(7);
        assertThat(progress.open()).isEqualTo(3);
        assertThat(progress.overdue()).isEqualTo(3);
        assertThat(progress.byState()).extracting(StateCount::state).containsExactly(ActionState.values());
        assertThat(progress.byState()).extracting(StateCount::actions).containsExactly(1, 2, 4, 0, 0, 0);
    }

    @Test
    void actionIsOverdueTheDayAfterAndNotOnceItIsDone() {
        var due = new PartialDate(LocalDate.of(2017, 7, 3), Precision.DAY, "panel on 3rd July");
        assertThat(held(ActionState.IN_PROGRESS, due).overdue(LocalDate.of(2017, 7, 3))).isFalse();
        assertThat(held(ActionState.IN_PROGRESS, due).overdue(LocalDate.of(2017, 7, 4))).isTrue();
        assertThat(held(ActionState.COMPLETED, due).overdue(LocalDate.of(2017, 7, 4))).isFalse();
        var vague = new PartialDate(null, Precision.TEXT, "as soon as the panel meets");
        assertThat(held(ActionState.PROPOSED, vague).overdue(LocalDate.of(2017, 7, 4))).isFalse();
        assertThat(held(ActionState.PROPOSED, null).overdue(LocalDate.of(2017, 7, 4))).isFalse();
    }

    private static HeldAction held(ActionState state, @Nullable PartialDate due) {
        return new HeldAction(INSPECTION, UUID.randomUUID(), 1, "Finding", ACTION, "Text", null, due, state, null);
    }

    private static ImprovementPlan approved() {
        var plan = draft(ACTION);
        plan.approve(JULY, null, null, NOW);
        return plan;
    }

    private static ImprovementPlan draft(UUID... actions) {
        return new ImprovementPlan(said("Improvement Plan"), List.of(actions), 1, NOW);
    }

    private static PlanDraft said(String title) {
        return new PlanDraft(title, null, "Improvement Board", List.of(INSPECTION), null);
    }

    private static void refused(Runnable step, String code, String words) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.type().code()).isEqualTo(code)).hasMessageContaining(words);
    }

    private static void invalid(PlanStatusChangeDraft change, String pointer) {
        assertThatThrownBy(() -> ImprovementPlan.refuseApprovalOf(change)).isInstanceOfSatisfying(InvalidInput.class,
                wrong -> assertThat(wrong.faults().get(0).pointer()).isEqualTo(pointer));
    }
}
