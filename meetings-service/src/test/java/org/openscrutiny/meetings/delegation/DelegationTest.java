package org.openscrutiny.meetings.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.RuleBroken;

/** The delegations of items 8 and 12 of 5 September 2017. */
class DelegationTest {

    private static final UUID INQUIRY = UUID.randomUUID();
    private static final UUID REVIEW = UUID.randomUUID();
    private static final Instant END = Instant.parse("2017-09-05T12:20:00Z");
    private static final Instant LATER = Instant.parse("2017-09-12T09:00:00Z");

    @Test
    void itemTwelveCoversTwoAndFourOnly() {
        var delegation = delegation(List.of(4, 2));
        assertThat(delegation.spend(of(2, UUID.randomUUID()), END, LATER).recommendationNumber()).isEqualTo(2);
        assertThatThrownBy(() -> delegation.spend(of(3, UUID.randomUUID()), END, LATER))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("[2, 4]")
                .hasMessageContaining("recommendation 3");
    }

    @Test
    void itemEightCoversEveryRecommendation() {
        var delegation = delegation(null);
        assertThat(delegation.spend(of(8, UUID.randomUUID()), END, LATER).recommendationNumber()).isEqualTo(8);
    }

    @Test
    void otherInquiryOrReviewIsNotCovered() {
        var delegation = delegation(null);
        var otherInquiry = new SpendingDraft(UUID.randomUUID(), UUID.randomUUID(), REVIEW, 1);
        var otherReview = new SpendingDraft(UUID.randomUUID(), INQUIRY, UUID.randomUUID(), 1);
        assertThatThrownBy(() -> delegation.spend(otherInquiry, END, LATER)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> delegation.spend(otherReview, END, LATER)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void nothingIsDecidedBeforeTheMeetingHasEnded() {
        var delegation = delegation(null);
        assertThatThrownBy(() -> delegation.spend(of(1, UUID.randomUUID()), null, LATER))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("when the meeting has ended");
        assertThatThrownBy(() -> delegation.spend(of(1, UUID.randomUUID()), END, END.minusSeconds(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("13:20");
        assertThat(delegation.spend(of(1, UUID.randomUUID()), END, END).spentAt()).isEqualTo(END);
    }

    @Test
    void sameAssessmentAgainIsTheSameUse() {
        var delegation = delegation(null);
        var assessment = UUID.randomUUID();
        var first = delegation.spend(of(1, assessment), END, LATER);
        assertThat(delegation.spend(of(1, assessment), END, LATER.plusSeconds(60))).isEqualTo(first);
        assertThat(delegation.spendings()).hasSize(1);
    }

    @Test
    void secondAssessmentOfTheSameRecommendationIsRefused() {
        var delegation = delegation(null);
        delegation.spend(of(1, UUID.randomUUID()), END, LATER);
        assertThatThrownBy(() -> delegation.spend(of(1, UUID.randomUUID()), END, LATER))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2017-09-12");
    }

    @Test
    void oneAssessmentDoesNotServeTwoRecommendations() {
        var delegation = delegation(null);
        var assessment = UUID.randomUUID();
        delegation.spend(of(1, assessment), END, LATER);
        assertThatThrownBy(() -> delegation.spend(of(2, assessment), END, LATER)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void usedUpWhenAllItNamesAreAssessed() {
        var delegation = delegation(List.of(2, 4));
        delegation.spend(of(4, UUID.randomUUID()), END, LATER);
        assertThat(delegation.spentAt()).isNull();
        delegation.spend(of(2, UUID.randomUUID()), END, LATER.plusSeconds(60));
        assertThat(delegation.spentAt()).isEqualTo(LATER.plusSeconds(60));
    }

    private static SpendingDraft of(int recommendation, UUID assessment) {
        return new SpendingDraft(assessment, INQUIRY, REVIEW, recommendation);
    }

    private static Delegation delegation(@Nullable List<Integer> numbers) {
        return new Delegation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                new DelegationDraft(Delegate.CHAIRMAN, Matter.RAG_ASSIGNMENT,
                        new Scope(INQUIRY, REVIEW, numbers, Milestone.SIX_MONTH), null),
                Instant.parse("2017-09-05T10:00:00Z"));
    }
}
