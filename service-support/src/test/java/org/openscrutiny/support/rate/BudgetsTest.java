package org.openscrutiny.support.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void burstIsSpentAndComesBackEvenly() {
        var budgets = new Budgets(2, 3);
        assertThat(passed(budgets, "a", 5, 0)).isEqualTo(3);
        assertThat(budgets.wait("a", 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(passed(budgets, "a", 5, SECOND)).isEqualTo(2);
        assertThat(passed(budgets, "a", 9, 100 * SECOND)).isEqualTo(3);
    }

    @Test
    void oneClientDoesNotSpendAnothersBudget() {
        var budgets = new Budgets(1, 2);
        assertThat(passed(budgets, "a", 5, 0)).isEqualTo(2);
        assertThat(passed(budgets, "b", 5, 0)).isEqualTo(2);
    }

    @Test
    void slowBudgetSaysHowLongToWait() {
        var budgets = new Budgets(0.1, 1);
        assertThat(passed(budgets, "a", 2, 0)).isEqualTo(1);
        assertThat(budgets.wait("a", 0)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void rateOfZeroIsNoLimit() {
        assertThat(passed(new Budgets(0, 1), "a", 1_000, 0)).isEqualTo(1_000);
    }

    private static int passed(Budgets budgets, String client, int requests, long nanos) {
        var passed = 0;
        for (var i = 0; i < requests; i++) {
            if (!budgets.isSpent(client, nanos)) {
                budgets.spend(client, nanos);
                passed++;
            }
        }
        return passed;
    }
}
