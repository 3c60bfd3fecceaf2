package org.openscrutiny.performance.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.inspection.InspectionOutcome;

class InspectionClocksTest {

    private static final UUID ID = UUID.fromString("0199f7a0-0000-7000-8000-000000000001");
    private static final LocalDate OUT = LocalDate.of(2018, 1, 29);
    private static final LocalDate LAST = LocalDate.of(2018, 5, 10);

    private final RuleBook rules = new RuleBook(
            Clocks.rules(JsonMapper.builder().addModule(new JavaTimeModule()).build()));
    private final InspectionClocks clocks = new InspectionClocks(rules, WorkingDays.ofEnglandAndWales());

    @Test
    void saysTheRuleAndWhatItWasComputedFrom() {
        var reading = read(inadequate(), null, OUT);
        assertThat(reading.ruleId()).isEqualTo("inspection-action-plan");
        assertThat(reading.title()).isEqualTo("Written statement of action published after an inadequate judgement");
        assertThat(reading.basis())
                .startsWith("Education and Inspections Act 2006, section 137(3) and (4); SI 2007/462");
        assertThat(reading.subject()).isEqualTo(new Reading.Subject("inspection", ID, "/v1/inspections/" + ID));
        assertThat(reading.inputs()).isEqualTo(Map.of("workingDays", "70", "reportPublishedOn", "2018-01-29",
                "inadequate", "true", "recordedOn", "2018-01-29"));
        assertThat(reading.dueOn()).isEqualTo(LAST);
        assertThat(reading.dueAt()).isEqualTo("2018-05-11T00:00+01:00");
        assertThat(reading.state()).isEqualTo(ReadingState.DUE);
        assertThat(reading.explanation()).isEqualTo(
                "No plan that answers the report of 2018-01-29 is published yet; the last day for it is 2018-05-10.");
    }

    @ParameterizedTest
    @CsvSource({"2018-05-10, DUE", "2018-05-11, OVERDUE"})
    void lastDayIsStillInTime(LocalDate today, ReadingState state) {
        assertThat(read(inadequate(), null, today).state()).isEqualTo(state);
    }

    @Test
    void afterTheLastDaySaysThatItWas() {
        assertThat(read(inadequate(), null, LAST.plusDays(1)).explanation()).endsWith(
                "the last day for it was 2018-05-10.");
    }

    @ParameterizedTest
    @CsvSource({"2018-05-10, OK", "2018-05-11, OVERDUE"})
    void publishedPlanIsJudgedByItsDay(LocalDate published, ReadingState state) {
        var reading = read(inadequate(), published, LocalDate.of(2026, 11, 22));
        assertThat(reading.state()).isEqualTo(state);
        assertThat(reading.dueOn()).isEqualTo(LAST);
        assertThat(reading.inputs()).containsEntry("planPublishedOn", published.toString())
                .doesNotContainKey("recordedOn");
        assertThat(reading.explanation()).isEqualTo(
                "The plan was published on %s; the last day for it was 2018-05-10.".formatted(published));
    }

    @Test
    void whatWasRecordedTooLateToKnowIsNotCalledOverdue() {
        var late = new InspectionOutcome(ID, true, true, OUT, true, LAST.plusDays(1));
        var reading = read(late, null, LocalDate.of(2026, 11, 22));
        assertThat(reading.state()).isEqualTo(ReadingState.NOT_APPLICABLE);
        assertThat(reading.dueOn()).isEqualTo(LAST);
        assertThat(reading.explanation()).contains("recorded here only on 2018-05-11").endsWith("is not known.");
        assertThat(read(new InspectionOutcome(ID, true, true, OUT, true, LAST), null, LAST.plusDays(1)).state())
                .isEqualTo(ReadingState.OVERDUE);
        assertThat(read(late, LAST.plusDays(1), LocalDate.of(2026, 11, 22)).state()).isEqualTo(ReadingState.OVERDUE);
    }

    @Test
    void doesNotApplyWithoutAnInadequateJudgement() {
        notApplicable(new InspectionOutcome(ID, true, true, OUT, false, OUT),
                "The authority was not judged inadequate.");
        notApplicable(new InspectionOutcome(ID, true, true, OUT, null, OUT),
                "No grade of this inspection is recorded yet.");
        notApplicable(new InspectionOutcome(ID, false, true, OUT, null, OUT),
                "Inspections of this kind give no grades.");
    }

    @Test
    void doesNotApplyWithoutAReportThatStands() {
        var words = "There is no published report that stands: the time begins when one is received.";
        notApplicable(new InspectionOutcome(ID, true, false, OUT, true, OUT), words);
        notApplicable(new InspectionOutcome(ID, true, false, null, null, OUT), words);
    }

    private void notApplicable(InspectionOutcome inspection, String words) {
        var reading = read(inspection, null, OUT);
        assertThat(reading.state()).isEqualTo(ReadingState.NOT_APPLICABLE);
        assertThat(reading.explanation()).isEqualTo(words);
        assertThat(reading.dueOn()).isNull();
        assertThat(reading.dueAt()).isNull();
        assertThat(reading.inputs()).doesNotContainKey("inadequate");
    }

    @Test
    void reportIsAnsweredByTheRuleThatStoodWhenItCame() {
        var shorter = new Rule("inspection-action-plan", LocalDate.of(2018, 1, 30), 20, Rule.Unit.DAYS, "Shorter", "S");
        var both = new InspectionClocks(new RuleBook(List.of(rules.on(OUT, "inspection-action-plan").orElseThrow(),
                shorter)), WorkingDays.ofEnglandAndWales());
        assertThat(both.read(inadequate(), null, LAST).get(0).dueOn()).isEqualTo(LAST);
        var dayAfter = new InspectionOutcome(ID, true, true, OUT.plusDays(1), true, OUT);
        var reading = both.read(dayAfter, null, LAST).get(0);
        assertThat(reading.dueOn()).isEqualTo("2018-02-19");
        assertThat(reading.inputs()).containsEntry("days", "20").doesNotContainKey("workingDays");
        assertThat(reading.basis()).isEqualTo("S");
    }

    @Test
    void thereIsNoClockBeforeTheRegulations() {
        assertThat(clocks.read(new InspectionOutcome(ID, true, true, LocalDate.of(2007, 3, 31), true, OUT), null, OUT))
                .isEmpty();
        assertThat(clocks.read(new InspectionOutcome(ID, true, true, LocalDate.of(2007, 4, 1), true, OUT), null, OUT))
                .hasSize(1);
    }

    private Reading read(InspectionOutcome inspection, @Nullable LocalDate planned, LocalDate today) {
        return clocks.read(inspection, planned, today).get(0);
    }

    private static InspectionOutcome inadequate() {
        return new InspectionOutcome(ID, true, true, OUT, true, OUT);
    }
}
