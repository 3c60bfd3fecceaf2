package org.openscrutiny.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.meetings.clock.DecisionFacts.CallInFacts;
import org.openscrutiny.meetings.clock.DecisionFacts.ExceptionFacts;

class DecisionClocksTest {

    private final DecisionClocks clocks = Rules.ofDecisions();

    @ParameterizedTest
    @CsvSource({
            // 14 August to 10 September are 28 days, weekends and the bank holiday among them
            "2017-08-13, 2017-09-11, 28, true", "2017-08-14, 2017-09-11, 27, false",
            // a leap day counts; so do the days on which the clocks change
            "2024-02-01, 2024-03-01, 28, true", "2023-02-01, 2023-03-01, 27, false", "2026-03-10, 2026-04-08, 28, true",
            // before the Regulations no notice was asked for in this form
            "2012-09-01, 2012-09-09, 0, true"})
    void noticeIsCountedInCalendarDays(LocalDate published, LocalDate decided, int given, boolean kept) {
        var span = clocks.notice(published, decided);
        assertThat(span.given()).isEqualTo(given);
        assertThat(span.kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"2017-08-25, 2017-09-05, 5, true", "2017-08-29, 2017-09-05, 4, false"})
    void generalExceptionIsCountedAsTheCouncilCounts(LocalDate published, LocalDate decided, int given, boolean kept) {
        var span = clocks.generalException(published, decided);
        assertThat(span.given()).isEqualTo(given);
        assertThat(span.kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"2017-09-13, 2017-09-20", "2017-08-25, 2017-09-04",
            // jubilee: 2 and 3 June 2022 were bank holidays, 30 May was not
            "2022-05-27, 2022-06-07", "2022-05-31, 2022-06-09",
            // 2020: the May holiday moved from Monday 4 to Friday 8
            "2020-05-01, 2020-05-11", "2020-05-05, 2020-05-13",
            // published on a Saturday
            "2017-09-16, 2017-09-22",
            // over Christmas 2021 with its substitute days
            "2021-12-23, 2022-01-04", "2024-02-27, 2024-03-05"})
    void callInIsOpenForFiveWorkingDaysAfterPublication(LocalDate published, LocalDate until) {
        assertThat(clocks.callInUntil(published)).isEqualTo(until);
    }

    @Test
    void unpublishedNoticeIsDueAndThenOverdue() {
        var planned = facts("2017-09-11", null, null, null, null, false, null);
        var due = only("key-decision-notice", planned, "2017-08-13");
        assertThat(due.state()).isEqualTo(ReadingState.DUE);
        assertThat(due.dueOn()).isEqualTo("2017-08-13");
        assertThat(due.dueAt()).isEqualTo("2017-08-14T00:00:00+01:00");
        assertThat(due.inputs()).containsEntry("decisionFrom", "2017-09-11")
                .containsEntry("clearDays", "28")
                .containsEntry("counting", "CALENDAR_DAYS");
        assertThat(only("key-decision-notice", planned, "2017-08-14").state()).isEqualTo(ReadingState.OVERDUE);
    }

    @Test
    void shortNoticeIsExcusedByAnException() {
        assertThat(only("key-decision-notice", facts("2017-09-11", "2017-08-20", null, null, null, false, null),
                "2017-09-01").state()).isEqualTo(ReadingState.OVERDUE);
        var urgent = facts("2017-09-11", "2017-08-20", exception(true, null, "2017-08-20"), null, null, false, null);
        var notice = only("key-decision-notice", urgent, "2017-09-01");
        assertThat(notice.state()).isEqualTo(ReadingState.OK);
        assertThat(notice.explanation()).isEqualTo(
                "The notice came out on 2017-08-20: 21 clear days before 2017-09-11, of 28 needed; made by special urgency instead (regulation 11).");
        assertThat(only("special-urgency", urgent, "2017-09-01").state()).isEqualTo(ReadingState.DUE);
        var told = facts("2017-09-11", "2017-08-20", exception(true, "2017-08-21", "2017-08-20"), null, null, false,
                null);
        assertThat(only("special-urgency", told, "2017-09-01").state()).isEqualTo(ReadingState.OK);
    }

    @Test
    void generalExceptionHasAClockOfItsOwn() {
        var soon = facts("2017-09-05", "2017-08-25", exception(false, "2017-08-25", null), null, null, false, null);
        var kept = only("general-exception", soon, "2017-08-26");
        assertThat(kept.state()).isEqualTo(ReadingState.OK);
        assertThat(kept.dueOn()).isEqualTo("2017-08-28");
        var late = facts("2017-09-05", "2017-08-29", exception(false, "2017-08-29", null), null, null, false, null);
        assertThat(only("general-exception", late, "2017-08-30").state()).isEqualTo(ReadingState.OVERDUE);
    }

    @Test
    void callInRunsFromThePublicationOfTheRecord() {
        var decided = facts("2017-09-11", "2017-08-01", null, "2017-09-11", "2017-09-13", false, null);
        var open = only("call-in-window", decided, "2017-09-20");
        assertThat(open.state()).isEqualTo(ReadingState.DUE);
        assertThat(open.dueOn()).isEqualTo("2017-09-20");
        assertThat(open.explanation())
                .isEqualTo("The decision may be called in until 2017-09-20 and does not take effect before.");
        assertThat(only("call-in-window", decided, "2017-09-21").state()).isEqualTo(ReadingState.OK);
        var waived = facts("2017-09-11", "2017-08-01", null, "2017-09-11", "2017-09-13", true, null);
        assertThat(only("call-in-window", waived, "2017-09-14").state()).isEqualTo(ReadingState.NOT_APPLICABLE);
    }

    @Test
    void acceptedCallInIsHeardInTime() {
        var waiting = called("2017-09-20", null);
        var due = only("call-in-hearing", waiting, "2017-10-04");
        assertThat(due.state()).isEqualTo(ReadingState.DUE);
        assertThat(due.dueOn()).isEqualTo("2017-10-04");
        assertThat(due.subject().type()).isEqualTo("call-in");
        assertThat(only("call-in-hearing", waiting, "2017-10-05").state()).isEqualTo(ReadingState.OVERDUE);
        assertThat(only("call-in-hearing", called("2017-09-20", "2017-10-04"), "2018-01-01").state())
                .isEqualTo(ReadingState.OK);
        assertThat(only("call-in-hearing", called("2017-09-20", "2017-10-05"), "2018-01-01").state())
                .isEqualTo(ReadingState.OVERDUE);
        assertThat(only("call-in-window", waiting, "2017-09-15").explanation())
                .isEqualTo("The decision was called in.");
    }

    @Test
    void aConstitutionSetsItsOwnPeriod() {
        var ours = Rules.ofTheService()
                .with(List.of(new Rule("call-in-window", LocalDate.parse("2017-01-01"), 3, Rule.Unit.WORKING_DAYS,
                        "Call-in", "Constitution, part 4")));
        var own = new DecisionClocks(ours, new ClearDays(Counting.CALENDAR_DAYS, new PublishedBankHolidays()));
        assertThat(own.callInUntil(LocalDate.parse("2017-09-15"))).isEqualTo("2017-09-20");
        assertThat(own.callInUntil(LocalDate.parse("2016-12-30"))).isEqualTo("2016-12-30");
        assertThat(own.membersToCallIn(LocalDate.parse("2017-09-15"))).isEqualTo(3);
    }

    private Reading only(String rule, DecisionFacts facts, String today) {
        return clocks.read(facts, LocalDate.parse(today))
                .stream()
                .filter(reading -> reading.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static DecisionFacts called(String accepted, @Nullable String heard) {
        return facts("2017-09-11", "2017-08-01", null, "2017-09-11", "2017-09-13", false,
                new CallInFacts(subject("call-in"), day(accepted), day(heard)));
    }

    private static ExceptionFacts exception(boolean special, @Nullable String notice, @Nullable String agreed) {
        return new ExceptionFacts(special, day(notice), day(agreed));
    }

    private static DecisionFacts facts(String from, @Nullable String notice, @Nullable ExceptionFacts exception,
            @Nullable String decided, @Nullable String published, boolean waived, @Nullable CallInFacts callIn) {
        return new DecisionFacts(subject("key-decision-notice"), LocalDate.parse(from), false, day(notice), exception,
                day(decided), day(published), waived, callIn);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Subject subject(String type) {
        return new Subject(type, UUID.randomUUID(), "/v1/x", null);
    }
}
