package org.openscrutiny.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

class MeetingStatusTest {

    private static final Instant NOW = Instant.parse("2017-09-05T13:00:00Z");
    private static final UUID COMMITTEE = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"DRAFT, SCHEDULED", "SCHEDULED, IN_SESSION;CANCELLED;POSTPONED",
            "IN_SESSION, ADJOURNED;CONCLUDED;ABANDONED", "ADJOURNED, IN_SESSION", "CONCLUDED, ''", "CANCELLED, ''",
            "POSTPONED, ''", "ABANDONED, ''"})
    void eachStateLeadsOnlyWhereTheStateMachineSays(MeetingStatus from, String next) {
        var allowed = next.isEmpty() ? Set.<String>of() : Set.of(next.split(";"));
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void announcingMakesItPublic() {
        var meeting = meeting();
        assertThat(meeting.audience()).isEqualTo(Audience.DRAFT);
        meeting.move(MeetingStatus.SCHEDULED, NOW, null, null, NOW);
        assertThat(meeting.audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void stepOutOfOrderNamesWhereItMayGo() {
        assertThatThrownBy(() -> meeting().move(MeetingStatus.CONCLUDED, NOW, null, null, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The meeting is DRAFT; from there it can only become [SCHEDULED], not CONCLUDED.");
    }

    @Test
    void resumingKeepsTheFirstStart() {
        var meeting = inSession();
        meeting.move(MeetingStatus.ADJOURNED, NOW, "Fire alarm", null, NOW);
        meeting.move(MeetingStatus.IN_SESSION, NOW.plusSeconds(600), null, null, NOW);
        assertThat(meeting.actualStart()).isEqualTo(NOW.minusSeconds(3600));
        assertThat(meeting.actualEnd()).isNull();
    }

    @Test
    void cannotEndBeforeItBegan() {
        var meeting = inSession();
        assertThatThrownBy(() -> meeting.move(MeetingStatus.CONCLUDED, NOW.minusSeconds(7200), null, null, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("2017-09-05T13:00+01:00")
                .hasMessageContaining("2017-09-05T12:00+01:00");
    }

    @Test
    void publishedAgendaHoldsTheDayButNotTheHour() {
        var meeting = meeting();
        meeting.move(MeetingStatus.SCHEDULED, NOW, null, null, NOW);
        meeting.agendaPublished(NOW, true, null, NOW);
        meeting.revise(draft("2017-09-05T14:00:00+01:00"), NOW);
        assertThat(meeting.scheduledStart()).isEqualTo(Instant.parse("2017-09-05T13:00:00Z"));
        assertThatThrownBy(() -> meeting.revise(draft("2017-09-06T10:30:00+01:00"), NOW)).isInstanceOf(RuleBroken.class)
                .hasMessageContaining("postpone the meeting");
    }

    @Test
    void draftOrCancelledMeetingHasNoAgendaToPublish() {
        var draft = meeting();
        assertThatThrownBy(() -> draft.agendaPublished(NOW, true, null, NOW)).hasMessageContaining("DRAFT");
        var cancelled = meeting();
        cancelled.move(MeetingStatus.SCHEDULED, NOW, null, null, NOW);
        cancelled.move(MeetingStatus.CANCELLED, NOW, "Snow", null, NOW);
        assertThatThrownBy(() -> cancelled.agendaPublished(NOW, true, null, NOW)).hasMessageContaining("CANCELLED");
        assertThat(cancelled.isOver()).isTrue();
    }

    @Test
    void dayWithoutAStatedTimeKeepsTheTimeAbsent() {
        var meeting = new Meeting(
                new MeetingDraft(COMMITTEE, java.time.LocalDate.of(2017, 1, 31), null, null, null, null,
                        null),
                "Committee", NOW);
        assertThat(meeting.day()).isEqualTo("2017-01-31");
        assertThat(meeting.statedStart()).isNull();
        assertThat(meeting.asDraft().scheduledOn()).isEqualTo("2017-01-31");
    }

    private static Meeting meeting() {
        return new Meeting(draft("2017-09-05T10:30:00+01:00"), "Committee", NOW);
    }

    private static Meeting inSession() {
        var meeting = meeting();
        meeting.move(MeetingStatus.SCHEDULED, NOW, null, null, NOW);
        meeting.move(MeetingStatus.IN_SESSION, NOW.minusSeconds(3600), null, null, NOW);
        return meeting;
    }

    private static MeetingDraft draft(String start) {
        return new MeetingDraft(COMMITTEE, null, OffsetDateTime.parse(start), null, null, null, null);
    }
}
