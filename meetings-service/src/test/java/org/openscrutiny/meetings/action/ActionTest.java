package org.openscrutiny.meetings.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

class ActionTest {

    private static final Instant NOW = Instant.parse("2017-10-17T09:00:00Z");
    private static final LocalDate MEETING = LocalDate.parse("2017-07-18");
    private static final LocalDate TODAY = LocalDate.parse("2017-10-17");

    @Test
    void actionWithASurnameAndNoDateIsKeptAsStated() {
        var action = action();
        assertThat(action.asDraft().ownerRaw()).isEqualTo("Appleyard");
        assertThat(action.asDraft().ownerId()).isNull();
        assertThat(action.asDraft().dueOn()).isNull();
        assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
    }

    @Test
    void doneActionKeepsItsDay() {
        var action = action();
        step(action, ActionStatus.DONE, LocalDate.parse("2017-09-05"), null);
        assertThat(action.closedOn()).isEqualTo(LocalDate.parse("2017-09-05"));
    }

    @Test
    void closedActionIsChangedOnlyAfterItIsOpenedAgain() {
        var action = action();
        step(action, ActionStatus.DONE, TODAY, null);
        assertThatThrownBy(() -> action.revise(action.asDraft(), NOW)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> step(action, ActionStatus.CANCELLED, TODAY, "No longer needed"))
                .isInstanceOf(RuleBroken.class);
        step(action, ActionStatus.OPEN, TODAY, "The figures were of another year");
        assertThat(action.closedOn()).isNull();
        assertThat(action.events()).hasSize(2);
    }

    @Test
    void givingUpNeedsAReason() {
        assertThatThrownBy(() -> step(action(), ActionStatus.CANCELLED, TODAY, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nothingIsDoneBeforeItWasAskedFor() {
        assertThatThrownBy(() -> step(action(), ActionStatus.DONE, MEETING.minusDays(1), null))
                .isInstanceOf(InvalidInput.class);
    }

    private static void step(Action action, ActionStatus to, LocalDate on, @Nullable String note) {
        action.step(new ActionStep(to, on, note), MEETING, TODAY, NOW);
    }

    private static Action action() {
        return new Action(UUID.randomUUID(),
                new ActionDraft(null, "Circulate the figures", "Appleyard", null, "in due course", null, null),
                Instant.parse("2017-07-18T11:00:00Z"));
    }
}
