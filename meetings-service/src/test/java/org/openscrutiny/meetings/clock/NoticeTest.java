package org.openscrutiny.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final RuleBook RULES = new RuleBook(List.of(
            new Rule("agenda-notice", LocalDate.parse("2002-10-01"), 5, Rule.Unit.CLEAR_DAYS, "Notice", "SI 2002/715"),
            new Rule("agenda-notice", LocalDate.parse("1986-04-01"), 3, Rule.Unit.CLEAR_DAYS, "Notice", "LGA 1972")));
    private static final ClearDays DAYS = new ClearDays(Counting.WORKING_DAYS, new PublishedBankHolidays());

    @Test
    void fiveClearDaysAreEnough() {
        var notice = Notice.of(Instant.parse("2017-08-25T16:00:00Z"), Instant.parse("2017-09-05T09:30:00Z"), RULES,
                DAYS);
        assertThat(notice).isEqualTo(new Notice(5, 5, Counting.WORKING_DAYS));
        assertThat(notice.satisfied()).isTrue();
    }

    @Test
    void fourAreNot() {
        var notice = Notice.of(Instant.parse("2017-08-29T08:00:00Z"), Instant.parse("2017-09-05T09:30:00Z"), RULES,
                DAYS);
        assertThat(notice.clearDays()).isEqualTo(4);
        assertThat(notice.satisfied()).isFalse();
    }

    @Test
    void aMeetingIsJudgedByTheRuleOfItsDay() {
        var notice = Notice.of(Instant.parse("2002-09-24T08:00:00Z"), Instant.parse("2002-09-30T09:30:00Z"), RULES,
                DAYS);
        assertThat(notice).isEqualTo(new Notice(3, 3, Counting.WORKING_DAYS));
        assertThat(notice.satisfied()).isTrue();
    }

    @Test
    void lateEveningInSummerBelongsToTheNextDayInLondon() {
        // 23:30 UTC on the 24th is 00:30 on the 25th in London
        var notice = Notice.of(Instant.parse("2017-08-24T23:30:00Z"), Instant.parse("2017-09-05T09:30:00Z"), RULES,
                DAYS);
        assertThat(notice.clearDays()).isEqualTo(5);
    }

    @Test
    void meetingAtMidnightBelongsToTheDayThatBegins() {
        var notice = Notice.of(Instant.parse("2017-08-25T16:00:00Z"), Instant.parse("2017-09-04T23:00:00Z"), RULES,
                DAYS);
        assertThat(notice.clearDays()).isEqualTo(5);
    }

    @Test
    void unknownPublicationGivesNoAnswer() {
        var notice = Notice.of(null, Instant.parse("2017-07-18T09:00:00Z"), RULES, DAYS);
        assertThat(notice.clearDays()).isNull();
        assertThat(notice.satisfied()).isNull();
    }
}
