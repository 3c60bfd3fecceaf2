package org.openscrutiny.meetings.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.openscrutiny.meetings.clock.DecisionFacts.CallInFacts;
import org.openscrutiny.meetings.clock.DecisionFacts.ExceptionFacts;

/** The periods of a key decision, from notice to call-in, each by the rule in force on its day. */
public final class DecisionClocks {

    private static final String NOTICE = "key-decision-notice";
    private static final String EXCEPTION = "general-exception";
    private static final String URGENCY = "special-urgency";
    private static final String WINDOW = "call-in-window";
    private static final String CALLERS = "call-in-members";
    private static final String HEARING = "call-in-hearing";

    private final RuleBook rules;
    private final ClearDays days;

    public DecisionClocks(RuleBook rules, ClearDays days) {
        this.rules = rules;
        this.days = days;
    }

    /** The clear days between the notice and the decision. */
    public Span notice(LocalDate published, LocalDate decided) {
        return span(NOTICE, published, decided);
    }

    /** The clear days between the notice of a general exception and the decision. */
    public Span generalException(LocalDate published, LocalDate decided) {
        return span(EXCEPTION, published, decided);
    }

    /** The last day on which a decision whose record came out on a day may be called in; that day where no rule is in force. */
    public LocalDate callInUntil(LocalDate published) {
        return rules.inForce(WINDOW, published)
                .map(rule -> counted(rule).daysAfter(published, rule.amount()))
                .orElse(published);
    }

    /** How many members it takes to call in a decision whose record came out on a day; 1 where no rule is in force. */
    public int membersToCallIn(LocalDate published) {
        return rules.inForce(CALLERS, published).map(Rule::amount).orElse(1);
    }

    private Span span(String id, LocalDate published, LocalDate decided) {
        return rules.inForce(id, decided)
                .map(rule -> new Span(counted(rule).between(published, decided), rule.amount(), rule.basis()))
                .orElse(new Span(0, 0, ""));
    }

    private ClearDays counted(Rule rule) {
        return switch (rule.unit()) {
            case WORKING_DAYS -> days.by(Counting.WORKING_DAYS);
            case CLEAR_CALENDAR_DAYS, DAYS -> days.by(Counting.CALENDAR_DAYS);
            case CLEAR_DAYS, MONTHS, YEARS, MEETINGS, MEMBERS -> days;
        };
    }

    /** @param today the council's day on which the clocks are read */
    public List<Reading> read(DecisionFacts decision, LocalDate today) {
        var readings = new ArrayList<Reading>();
        rules.inForce(NOTICE, decision.day()).map(rule -> notice(decision, rule, today)).ifPresent(readings::add);
        var exception = decision.exception();
        if (exception != null) {
            var id = exception.special() ? URGENCY : EXCEPTION;
            rules.inForce(id, decision.day())
                    .map(rule -> exception.special()
                            ? urgency(decision, exception, rule)
                            : exception(decision, exception, rule, today))
                    .ifPresent(readings::add);
        }
        window(decision, today).ifPresent(readings::add);
        var callIn = decision.callIn();
        if (callIn != null) {
            hearing(callIn, today).ifPresent(readings::add);
        }
        return readings;
    }

    private Reading notice(DecisionFacts decision, Rule rule, LocalDate today) {
        var counting = counted(rule);
        var last = counting.lastPublicationBefore(decision.day(), rule.amount());
        var inputs = new TreeMap<>(Map.of("clearDays", Integer.toString(rule.amount()), "counting",
                counting.counting().name(), decision.decidedOn() == null ? "decisionFrom" : "decidedOn",
                decision.day().toString()));
        if (decision.withdrawn()) {
            return Reading.of(decision.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    "The decision is not to be made any more.");
        }
        var published = decision.noticeOn();
        if (published == null) {
            return Reading.of(decision.subject(), rule, inputs, last,
                    today.isAfter(last) ? ReadingState.OVERDUE : ReadingState.DUE,
                    "The notice is not published; for %d clear days before %s it comes out on %s at the latest."
                            .formatted(rule.amount(), decision.day(), last));
        }
        inputs.put("publishedOn", published.toString());
        var given = counting.between(published, decision.day());
        var excused = decision.exception();
        var instead = excused == null || given >= rule.amount()
                ? ""
                : excused.special()
                        ? "; made by special urgency instead (regulation 11)"
                        : "; made by general exception instead (regulation 10)";
        return Reading.of(decision.subject(), rule, inputs, last,
                given >= rule.amount() || excused != null ? ReadingState.OK : ReadingState.OVERDUE,
                "The notice came out on %s: %d clear days before %s, of %d needed%s.".formatted(published, given,
                        decision.day(), rule.amount(), instead));
    }

    private Reading exception(DecisionFacts decision, ExceptionFacts exception, Rule rule, LocalDate today) {
        var counting = counted(rule);
        var inputs = new TreeMap<>(
                Map.of("clearDays", Integer.toString(rule.amount()), "counting", counting.counting().name()));
        var published = exception.noticeOn();
        if (published == null) {
            var last = counting.lastPublicationBefore(decision.day(), rule.amount());
            return Reading.of(decision.subject(), rule, inputs, last,
                    today.isAfter(last) ? ReadingState.OVERDUE : ReadingState.DUE,
                    "The notice of the general exception is not published; for %d clear days before %s it comes out on %s at the latest."
                            .formatted(rule.amount(), decision.day(), last));
        }
        inputs.put("exceptionNoticeOn", published.toString());
        var last = counting.lastPublicationBefore(decision.day(), rule.amount());
        var given = counting.between(published, decision.day());
        return Reading.of(decision.subject(), rule, inputs, last,
                given >= rule.amount() ? ReadingState.OK : ReadingState.OVERDUE,
                "The notice of the general exception came out on %s: %d clear days before %s, of %d needed."
                        .formatted(published, given, decision.day(), rule.amount()));
    }

    private static Reading urgency(DecisionFacts decision, ExceptionFacts exception, Rule rule) {
        var inputs = new TreeMap<String, String>();
        var agreed = exception.agreedOn();
        if (agreed != null) {
            inputs.put("agreedOn", agreed.toString());
        }
        var notice = exception.noticeOn();
        if (notice != null) {
            inputs.put("exceptionNoticeOn", notice.toString());
            return Reading.of(decision.subject(), rule, inputs, null, ReadingState.OK,
                    "The urgency was agreed on %s and its reasons were published on %s.".formatted(agreed, notice));
        }
        return Reading.of(decision.subject(), rule, inputs, null, ReadingState.DUE,
                "The urgency was agreed on %s; its reasons are to be published as soon as that can be done."
                        .formatted(agreed));
    }

    private Optional<Reading> window(DecisionFacts decision, LocalDate today) {
        if (decision.decidedOn() == null) {
            return Optional.empty();
        }
        var published = decision.decisionOn();
        return rules.inForce(WINDOW, published == null ? decision.day() : published)
                .map(rule -> window(decision, rule, today));
    }

    private Reading window(DecisionFacts decision, Rule rule, LocalDate today) {
        var inputs = new TreeMap<>(Map.of("workingDays", Integer.toString(rule.amount())));
        var published = decision.decisionOn();
        if (decision.waived() || published == null) {
            return Reading.of(decision.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    decision.waived()
                            ? "The decision was urgent and cannot be called in."
                            : "It runs from the day on which the record of the decision is published.");
        }
        inputs.put("publishedOn", published.toString());
        var until = counted(rule).daysAfter(published, rule.amount());
        var open = !today.isAfter(until) && decision.callIn() == null;
        return Reading.of(decision.subject(), rule, inputs, until, open ? ReadingState.DUE : ReadingState.OK,
                decision.callIn() != null
                        ? "The decision was called in."
                        : open
                                ? "The decision may be called in until %s and does not take effect before."
                                        .formatted(until)
                                : "The decision could be called in until %s; no call-in was accepted."
                                        .formatted(until));
    }

    private Optional<Reading> hearing(CallInFacts callIn, LocalDate today) {
        var accepted = callIn.acceptedOn();
        if (accepted == null) {
            return Optional.empty();
        }
        return rules.inForce(HEARING, accepted).map(rule -> hearing(callIn, accepted, rule, today));
    }

    private Reading hearing(CallInFacts callIn, LocalDate accepted, Rule rule, LocalDate today) {
        var inputs = new TreeMap<>(
                Map.of("workingDays", Integer.toString(rule.amount()), "acceptedOn", accepted.toString()));
        var last = counted(rule).daysAfter(accepted, rule.amount());
        var heard = callIn.heardOn();
        if (heard == null) {
            return Reading.of(callIn.subject(), rule, inputs, last,
                    today.isAfter(last) ? ReadingState.OVERDUE : ReadingState.DUE,
                    "The call-in is not considered yet; the committee meets for it on %s at the latest."
                            .formatted(last));
        }
        inputs.put("heardOn", heard.toString());
        return Reading.of(callIn.subject(), rule, inputs, last,
                heard.isAfter(last) ? ReadingState.OVERDUE : ReadingState.OK,
                "The committee considered the call-in on %s; the last day for it was %s.".formatted(heard, last));
    }
}
