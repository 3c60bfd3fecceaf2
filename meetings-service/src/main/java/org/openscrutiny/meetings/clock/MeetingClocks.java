package org.openscrutiny.meetings.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads all clocks of a meeting, by the rules in force on its day. */
public final class MeetingClocks {

    private final RuleBook rules;
    private final ClearDays days;

    public MeetingClocks(RuleBook rules, ClearDays days) {
        this.rules = rules;
        this.days = days;
    }

    /** @param today the council's day on which the clocks are read */
    public List<Reading> read(MeetingFacts meeting, LocalDate today) {
        return Stream
                .of(with("agenda-notice", meeting, rule -> notice(meeting, rule, today)),
                        with("inspection-after-meeting", meeting, rule -> kept(meeting, rule, today)),
                        with("background-papers", meeting, rule -> kept(meeting, rule, today)),
                        with("minutes-signed", meeting, rule -> minutes(meeting, rule, today)),
                        with("public-question-notice", meeting, rule -> questions(meeting, rule, today)),
                        with("webcast-online", meeting, rule -> webcast(meeting, rule, today)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reading> with(String id, MeetingFacts meeting, Function<Rule, Reading> read) {
        return rules.inForce(id, CouncilTime.day(meeting.start())).map(read);
    }

    private Reading notice(MeetingFacts meeting, Rule rule, LocalDate today) {
        var day = CouncilTime.day(meeting.start());
        var last = days.lastPublicationBefore(day, rule.amount());
        var inputs = inputs(meeting,
                Map.of("clearDays", Integer.toString(rule.amount()), "counting", days.counting().name()));
        if (!meeting.toBeHeld()) {
            return Reading.of(meeting.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    "The meeting is not to be held.");
        }
        if (!meeting.agendaOut()) {
            return Reading.of(meeting.subject(), rule, inputs, last,
                    today.isAfter(last) ? ReadingState.OVERDUE : ReadingState.DUE,
                    "The agenda is not published; for %d clear days before %s it comes out on %s at the latest."
                            .formatted(rule.amount(), day, last));
        }
        if (meeting.noticeGivenAt() == null) {
            return Reading.of(meeting.subject(), rule, inputs, last, ReadingState.NOT_APPLICABLE,
                    "The agenda is published, but nobody knows any more when it was.");
        }
        var published = CouncilTime.day(meeting.noticeGivenAt());
        inputs.put("publishedOn", published.toString());
        var given = days.between(published, day);
        var told = "The agenda came out on %s: %d clear days before %s, of %d needed%s.".formatted(published, given,
                day,
                rule.amount(),
                meeting.urgent() && given < rule.amount() ? "; taken as urgent for a stated reason" : "");
        var kept = given >= rule.amount() || meeting.urgent();
        return Reading.of(meeting.subject(), rule, inputs, last, kept ? ReadingState.OK : ReadingState.OVERDUE, told);
    }

    private Reading kept(MeetingFacts meeting, Rule rule, LocalDate today) {
        var until = CouncilTime.day(meeting.start()).plusYears(rule.amount());
        var inputs = inputs(meeting, Map.of("years", Integer.toString(rule.amount())));
        if (!meeting.over()) {
            return Reading.of(meeting.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    "It runs from the meeting, which was not held to its end yet.");
        }
        return today.isAfter(until)
                ? Reading.of(meeting.subject(), rule, inputs, until, ReadingState.NOT_APPLICABLE,
                        "It ended on %s.".formatted(until))
                : Reading.of(meeting.subject(), rule, inputs, until, ReadingState.OK,
                        "Open to inspection until %s; nothing of it is removed before.".formatted(until));
    }

    private static Reading minutes(MeetingFacts meeting, Rule rule, LocalDate today) {
        var following = meeting.following();
        var inputs = inputs(meeting,
                Map.of("meetings", Integer.toString(rule.amount()), "following", following.toString()));
        var last = following.size() < rule.amount() ? null : following.get(rule.amount() - 1);
        if (!meeting.over()) {
            return Reading.of(meeting.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    "There are minutes once the meeting was held to its end.");
        }
        if (meeting.minutesSigned()) {
            return Reading.of(meeting.subject(), rule, inputs, last, ReadingState.OK, "The minutes are signed.");
        }
        if (last == null) {
            return Reading.of(meeting.subject(), rule, inputs, null, ReadingState.DUE,
                    "The minutes are not signed; fewer than %d later meetings are known.".formatted(rule.amount()));
        }
        return Reading.of(meeting.subject(), rule, inputs, last,
                today.isAfter(last) ? ReadingState.OVERDUE : ReadingState.DUE,
                "The minutes are not signed; the second meeting after this one is on %s.".formatted(last));
    }

    private Reading questions(MeetingFacts meeting, Rule rule, LocalDate today) {
        var day = CouncilTime.day(meeting.start());
        var last = days.lastPublicationBefore(day, rule.amount());
        var inputs = inputs(meeting,
                Map.of("clearDays", Integer.toString(rule.amount()), "counting", days.counting().name()));
        if (!meeting.toBeHeld()) {
            return Reading.of(meeting.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    "The meeting is not to be held.");
        }
        return today.isAfter(last)
                ? Reading.of(meeting.subject(), rule, inputs, last, ReadingState.NOT_APPLICABLE,
                        "Questions for this meeting were taken until %s.".formatted(last))
                : Reading.of(meeting.subject(), rule, inputs, last, ReadingState.OK,
                        "Questions for this meeting are taken until %s, %d clear days before %s.".formatted(last,
                                rule.amount(), day));
    }

    private static Reading webcast(MeetingFacts meeting, Rule rule, LocalDate today) {
        var until = CouncilTime.day(meeting.start()).plusMonths(rule.amount());
        var inputs = inputs(meeting, Map.of("months", Integer.toString(rule.amount())));
        if (!meeting.webcast()) {
            return Reading.of(meeting.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    "The meeting was not webcast.");
        }
        return today.isAfter(until)
                ? Reading.of(meeting.subject(), rule, inputs, until, ReadingState.NOT_APPLICABLE,
                        "It was online until %s; ask for it since.".formatted(until))
                : Reading.of(meeting.subject(), rule, inputs, until, ReadingState.OK,
                        "Online until %s.".formatted(until));
    }

    private static Map<String, String> inputs(MeetingFacts meeting, Map<String, String> more) {
        var inputs = new TreeMap<>(more);
        inputs.put("meetingOn", CouncilTime.day(meeting.start()).toString());
        return inputs;
    }
}
