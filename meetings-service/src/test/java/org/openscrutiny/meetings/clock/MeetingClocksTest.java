package org.openscrutiny.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingClocksTest {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Instant START = Instant.parse("2017-09-05T09:30:00Z");
    private static final Instant IN_TIME = Instant.parse("2017-08-25T16:00:00Z");
    private static final Instant LATE = Instant.parse("2017-08-29T08:00:00Z");
    private static final List<LocalDate> FOLLOWING = List.of(LocalDate.parse("2017-10-17"),
            LocalDate.parse("2017-11-28"));

    private final MeetingClocks clocks = new MeetingClocks(rules(),
            new ClearDays(Counting.WORKING_DAYS, new PublishedBankHolidays()));

    @Test
    void unpublishedAgendaIsDueAndThenOverdue() {
        var meeting = facts(true, false, false, null, false, false, false);
        var due = reading(meeting, "agenda-notice", "2017-08-28");
        assertThat(due.state()).isEqualTo(ReadingState.DUE);
        assertThat(due.dueOn()).isEqualTo("2017-08-28");
        assertThat(due.dueAt()).isEqualTo("2017-08-29T00:00:00+01:00");
        assertThat(due.inputs()).containsEntry("meetingOn", "2017-09-05").containsEntry("clearDays", "5");
        assertThat(reading(meeting, "agenda-notice", "2017-08-29").state()).isEqualTo(ReadingState.OVERDUE);
    }

    @Test
    void publishedAgendaIsJudgedByItsClearDays() {
        assertThat(
                reading(facts(true, false, true, IN_TIME, false, false, false), "agenda-notice", "2017-09-01").state())
                .isEqualTo(ReadingState.OK);
        var late = reading(facts(true, false, true, LATE, false, false, false), "agenda-notice", "2017-09-01");
        assertThat(late.state()).isEqualTo(ReadingState.OVERDUE);
        assertThat(late.explanation()).isEqualTo(
                "The agenda came out on 2017-08-29: 4 clear days before 2017-09-05, of 5 needed.");
        var urgent = reading(facts(true, false, true, LATE, true, false, false), "agenda-notice", "2017-09-01");
        assertThat(urgent.state()).isEqualTo(ReadingState.OK);
        assertThat(urgent.explanation()).endsWith("taken as urgent for a stated reason.");
    }

    @Test
    void noticeThatNobodyCanKnowOrNeedsIsNotJudged() {
        assertThat(reading(facts(true, true, true, null, false, false, false), "agenda-notice", "2017-09-06").state())
                .isEqualTo(ReadingState.NOT_APPLICABLE);
        assertThat(
                reading(facts(false, false, false, null, false, false, false), "agenda-notice", "2017-09-06").state())
                .isEqualTo(ReadingState.NOT_APPLICABLE);
    }

    @Test
    void recordsAreKeptSixYearsAndBackgroundPapersFour() {
        var held = facts(true, true, true, IN_TIME, false, false, false);
        var records = reading(held, "inspection-after-meeting", "2023-09-05");
        assertThat(records.dueOn()).isEqualTo("2023-09-05");
        assertThat(records.state()).isEqualTo(ReadingState.OK);
        assertThat(reading(held, "inspection-after-meeting", "2023-09-06").state())
                .isEqualTo(ReadingState.NOT_APPLICABLE);
        assertThat(reading(held, "background-papers", "2018-01-01").dueOn()).isEqualTo("2021-09-05");
    }

    @Test
    void aLeapDayEndsOnTheLastOfFebruary() {
        var held = new MeetingFacts(UUID.randomUUID(), Instant.parse("2016-02-29T10:00:00Z"), true, true, true, null,
                false,
                false, false, List.of());
        assertThat(reading(held, "inspection-after-meeting", "2017-01-01").dueOn()).isEqualTo("2022-02-28");
    }

    @Test
    void minutesAreOverdueAfterTheSecondMeetingThatFollows() {
        var held = facts(true, true, true, IN_TIME, false, false, false);
        assertThat(reading(held, "minutes-signed", "2017-11-28").state()).isEqualTo(ReadingState.DUE);
        assertThat(reading(held, "minutes-signed", "2017-11-29").state()).isEqualTo(ReadingState.OVERDUE);
        assertThat(
                reading(facts(true, true, true, IN_TIME, false, true, false), "minutes-signed", "2018-01-01").state())
                .isEqualTo(ReadingState.OK);
        assertThat(
                reading(facts(true, false, true, IN_TIME, false, false, false), "minutes-signed", "2018-01-01").state())
                .isEqualTo(ReadingState.NOT_APPLICABLE);
    }

    @Test
    void webcastIsOnlineForSixMonths() {
        var webcast = facts(true, true, true, IN_TIME, false, false, true);
        assertThat(reading(webcast, "webcast-online", "2018-03-05").state()).isEqualTo(ReadingState.OK);
        assertThat(reading(webcast, "webcast-online", "2018-03-06").state()).isEqualTo(ReadingState.NOT_APPLICABLE);
    }

    @Test
    void questionsOfThePublicAreTakenUntilThreeClearDaysBefore() {
        var announced = facts(true, false, false, null, false, false, false);
        var open = reading(announced, "public-question-notice", "2017-08-30");
        assertThat(open.state()).isEqualTo(ReadingState.OK);
        assertThat(open.dueOn()).isEqualTo("2017-08-30");
        assertThat(open.inputs()).containsEntry("clearDays", "3").containsEntry("counting", "WORKING_DAYS");
        assertThat(open.explanation())
                .isEqualTo("Questions for this meeting are taken until 2017-08-30, 3 clear days before 2017-09-05.");
        assertThat(reading(announced, "public-question-notice", "2017-08-31").state())
                .isEqualTo(ReadingState.NOT_APPLICABLE);
        var cancelled = reading(facts(false, false, false, null, false, false, false), "public-question-notice",
                "2017-08-01");
        assertThat(cancelled.state()).isEqualTo(ReadingState.NOT_APPLICABLE);
        assertThat(cancelled.dueOn()).isNull();
    }

    @Test
    void anOldMeetingIsJudgedByTheRuleOfItsDay() {
        var old = new MeetingFacts(UUID.randomUUID(), Instant.parse("2002-09-30T09:30:00Z"), true, true, true,
                Instant.parse("2002-09-24T08:00:00Z"), false, true, false, List.of());
        var notice = reading(old, "agenda-notice", "2003-01-01");
        assertThat(notice.state()).isEqualTo(ReadingState.OK);
        assertThat(notice.inputs()).containsEntry("clearDays", "3");
        assertThat(clocks.read(old, LocalDate.parse("2003-01-01"))).extracting(Reading::ruleId)
                .doesNotContain("webcast-online");
    }

    private Reading reading(MeetingFacts meeting, String rule, String today) {
        return clocks.read(meeting, LocalDate.parse(today))
                .stream()
                .filter(reading -> reading.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static MeetingFacts facts(boolean toBeHeld, boolean over, boolean out, @Nullable Instant given,
            boolean urgent,
            boolean signed, boolean webcast) {
        return new MeetingFacts(UUID.randomUUID(), START, toBeHeld, over, out, given, urgent, signed, webcast,
                FOLLOWING);
    }

    private static RuleBook rules() {
        try (var data = MeetingClocksTest.class.getResourceAsStream("/clock/rules.json")) {
            return new RuleBook(List.of(JSON.readValue(data, Rule[].class)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
