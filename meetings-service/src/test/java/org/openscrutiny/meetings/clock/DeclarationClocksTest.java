package org.openscrutiny.meetings.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclarationClocksTest {

    private static final String DECLARED = "2017-07-18";

    private final DeclarationClocks clocks = new DeclarationClocks(Rules.ofTheService());

    @Test
    void twentyEightDaysBeginWithTheDeclaration() {
        var due = reading("dpi-notification", dpi(null, null, false, false), "2017-08-14");
        assertThat(due.dueOn()).isEqualTo("2017-08-14");
        assertThat(due.dueAt()).isEqualTo("2017-08-15T00:00:00+01:00");
        assertThat(due.state()).isEqualTo(ReadingState.DUE);
        assertThat(due.inputs()).containsEntry("declaredOn", DECLARED).containsEntry("days", "28");
        assertThat(due.basis()).startsWith("Localism Act 2011, section 31");
        assertThat(due.explanation()).isEqualTo(
                "No notice to the monitoring officer is noted; the last of the 28 days beginning with the declaration is 2017-08-14.");
        assertThat(reading("dpi-notification", dpi(null, null, false, false), "2017-08-15").state())
                .isEqualTo(ReadingState.OVERDUE);
    }

    @Test
    void theLastDayIsCountedOverALeapDayAndTheEndOfSummerTime() {
        assertThat(clocks.read(declared("2024-02-01", null), LocalDate.parse("2024-02-02")).get(0).dueOn())
                .isEqualTo("2024-02-28");
        assertThat(clocks.read(declared("2024-02-02", null), LocalDate.parse("2024-02-02")).get(0).dueOn())
                .isEqualTo("2024-02-29");
        var autumn = clocks.read(declared("2017-10-03", null), LocalDate.parse("2017-10-04")).get(0);
        assertThat(autumn.dueAt()).isEqualTo("2017-10-31T00:00:00Z");
    }

    @Test
    void noticeIsJudgedByItsDay() {
        assertThat(reading("dpi-notification", dpi(null, "2017-08-14", false, false), "2018-01-01").state())
                .isEqualTo(ReadingState.OK);
        assertThat(reading("dpi-notification", dpi(null, "2017-08-15", false, false), "2018-01-01").state())
                .isEqualTo(ReadingState.OVERDUE);
        assertThat(reading("dpi-notification", dpi(true, null, false, false), "2018-01-01").state())
                .isEqualTo(ReadingState.NOT_APPLICABLE);
    }

    @Test
    void whoRemainsWithoutADispensationBreaksTheLaw() {
        assertThat(reading("dpi-participation", dpi(null, null, true, false), DECLARED).state())
                .isEqualTo(ReadingState.OVERDUE);
        assertThat(reading("dpi-participation", dpi(null, null, false, true), DECLARED).state())
                .isEqualTo(ReadingState.OK);
        assertThat(reading("dpi-participation", dpi(null, null, false, false), DECLARED).state())
                .isEqualTo(ReadingState.OK);
    }

    @Test
    void ofAnInterestWhoseKindNobodyStatedNothingIsGuessed() {
        var unspecified = new DeclarationFacts(subject(), LocalDate.parse(DECLARED), false, false, null, null, true,
                false);
        assertThat(clocks.read(unspecified, LocalDate.parse("2018-01-01"))).extracting(Reading::state)
                .containsExactly(ReadingState.NOT_APPLICABLE, ReadingState.NOT_APPLICABLE);
        assertThat(clocks.read(unspecified, LocalDate.parse("2018-01-01")).get(0).explanation())
                .startsWith("The minutes do not say which kind of interest it is");
    }

    @Test
    void beforeTheActThereWasNoSuchDuty() {
        assertThat(clocks.read(declared("2012-06-30", null), LocalDate.parse("2012-07-01"))).isEmpty();
    }

    private Reading reading(String rule, DeclarationFacts facts, String today) {
        return clocks.read(facts, LocalDate.parse(today))
                .stream()
                .filter(reading -> reading.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static DeclarationFacts dpi(@Nullable Boolean registered, @Nullable String notified, boolean remained,
            boolean dispensation) {
        return new DeclarationFacts(subject(), LocalDate.parse(DECLARED), true, true, registered,
                notified == null ? null : LocalDate.parse(notified), remained, dispensation);
    }

    private static DeclarationFacts declared(String day, @Nullable LocalDate notified) {
        return new DeclarationFacts(subject(), LocalDate.parse(day), true, true, null, notified, false, false);
    }

    private static Subject subject() {
        return new Subject("declaration", UUID.randomUUID(), "/v1/declarations/x", UUID.randomUUID());
    }
}
