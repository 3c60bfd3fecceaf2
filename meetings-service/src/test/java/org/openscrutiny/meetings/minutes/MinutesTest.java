package org.openscrutiny.meetings.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

class MinutesTest {

    private static final Instant NOW = Instant.parse("2017-07-20T09:00:00Z");
    private static final LocalDate APPROVED_ON = LocalDate.parse("2017-07-18");
    private static final LocalDate TODAY = LocalDate.parse("2017-07-20");
    private static final Signature SIGNATURE = new Signature("the Chairman", null, APPROVED_ON);

    @Test
    void publishedMinutesGoBackToDraftToBeCorrected() {
        var minutes = draft();
        minutes.publish(NOW, NOW);
        minutes.takeBack(NOW);
        assertThat(minutes.status()).isEqualTo(MinutesStatus.DRAFT);
        assertThat(minutes.publishedAt()).isNull();
    }

    @Test
    void publishedMinutesAreNotChangedInPlace() {
        var minutes = draft();
        minutes.publish(NOW, NOW);
        assertThatThrownBy(() -> minutes.revise(new MinutesDraft("Other words", null, null), NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("take them back to DRAFT");
    }

    @Test
    void draftIsNotApproved() {
        assertThatThrownBy(() -> draft().approve(approval(ApprovalOutcome.AS_CORRECT, null), NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("DRAFT");
    }

    @Test
    void amendmentsHaveToBeSaid() {
        var minutes = draft();
        minutes.publish(NOW, NOW);
        assertThatThrownBy(() -> minutes.approve(approval(ApprovalOutcome.AS_AMENDED, null), NOW))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void approvedMinutesDoNotGoBack() {
        var minutes = approved();
        assertThatThrownBy(() -> minutes.takeBack(NOW)).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("APPROVED");
    }

    @Test
    void nobodySignsBeforeTheyAreApproved() {
        var minutes = draft();
        minutes.publish(NOW, NOW);
        assertThatThrownBy(() -> minutes.sign(SIGNATURE, APPROVED_ON, TODAY, NOW)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void signatureIsNotOlderThanTheApproval() {
        var minutes = approved();
        var tooEarly = new Signature("the Chairman", null, LocalDate.parse("2017-07-17"));
        assertThatThrownBy(() -> minutes.sign(tooEarly, APPROVED_ON, TODAY, NOW)).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2017-07-18");
    }

    @Test
    void signatureIsNotOfADayToCome() {
        var minutes = approved();
        var tomorrow = new Signature("the Chairman", null, LocalDate.parse("2017-07-21"));
        assertThatThrownBy(() -> minutes.sign(tomorrow, APPROVED_ON, TODAY, NOW)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void signedMinutesTakeADatedCorrectionAndNothingElse() {
        var minutes = approved();
        minutes.sign(SIGNATURE, APPROVED_ON, TODAY, NOW);
        minutes.correct(new Correction("For 21 read 22.", TODAY), TODAY, NOW);
        assertThat(minutes.corrections()).containsExactly(new Correction("For 21 read 22.", TODAY));
        assertThatThrownBy(() -> minutes.revise(new MinutesDraft("Other words", null, null), NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("SIGNED");
    }

    @Test
    void correctionBeforeTheSignatureIsRefused() {
        assertThatThrownBy(() -> approved().correct(new Correction("For 21 read 22.", TODAY), TODAY, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("APPROVED");
    }

    private static Minutes draft() {
        return new Minutes(UUID.randomUUID(), new MinutesDraft(null, List.of(), null), NOW);
    }

    private static Minutes approved() {
        var minutes = draft();
        minutes.publish(NOW, NOW);
        minutes.approve(approval(ApprovalOutcome.AS_CORRECT, null), NOW);
        return minutes;
    }

    private static Approval approval(ApprovalOutcome outcome, @Nullable String amendments) {
        return new Approval(UUID.randomUUID(), UUID.randomUUID(), outcome, amendments);
    }
}
