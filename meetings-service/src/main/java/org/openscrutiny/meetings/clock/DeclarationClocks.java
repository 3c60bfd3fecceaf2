package org.openscrutiny.meetings.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the clocks of a declared interest, by the rules in force on the day it was declared. */
public final class DeclarationClocks {

    private final RuleBook rules;

    public DeclarationClocks(RuleBook rules) {
        this.rules = rules;
    }

    /** @param today the council's day on which the clocks are read */
    public List<Reading> read(DeclarationFacts declared, LocalDate today) {
        return Stream
                .of(with("dpi-notification", declared, rule -> notification(declared, rule, today)),
                        with("dpi-participation", declared, rule -> participation(declared, rule)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reading> with(String id, DeclarationFacts declared, Function<Rule, Reading> read) {
        return rules.inForce(id, declared.declaredOn()).map(read);
    }

    private static Reading notification(DeclarationFacts declared, Rule rule, LocalDate today) {
        // "beginning with the date of the disclosure": that day is the first of them.
        var last = declared.declaredOn().plusDays(rule.amount() - 1L);
        var inputs = new TreeMap<>(
                Map.of("declaredOn", declared.declaredOn().toString(), "days", Integer.toString(rule.amount())));
        if (!declared.pecuniary()) {
            return Reading.of(declared.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    notPecuniary(declared));
        }
        if (Boolean.TRUE.equals(declared.registered())) {
            return Reading.of(declared.subject(), rule, inputs, last, ReadingState.NOT_APPLICABLE,
                    "The interest was on the register, or notified, before it was declared.");
        }
        var notified = declared.notifiedOn();
        if (notified == null) {
            return Reading.of(declared.subject(), rule, inputs, last,
                    today.isAfter(last) ? ReadingState.OVERDUE : ReadingState.DUE,
                    "No notice to the monitoring officer is noted; the last of the %d days beginning with the declaration is %s."
                            .formatted(rule.amount(), last));
        }
        inputs.put("notifiedOn", notified.toString());
        return Reading.of(declared.subject(), rule, inputs, last,
                notified.isAfter(last) ? ReadingState.OVERDUE : ReadingState.OK,
                "The monitoring officer was notified on %s; the last day for it was %s.".formatted(notified, last));
    }

    private static Reading participation(DeclarationFacts declared, Rule rule) {
        var inputs = new TreeMap<>(Map.of("declaredOn", declared.declaredOn().toString()));
        if (!declared.pecuniary()) {
            return Reading.of(declared.subject(), rule, inputs, null, ReadingState.NOT_APPLICABLE,
                    notPecuniary(declared));
        }
        if (declared.dispensation()) {
            return Reading.of(declared.subject(), rule, inputs, null, ReadingState.OK,
                    "The member had a dispensation (section 33).");
        }
        return declared.remained()
                ? Reading.of(declared.subject(), rule, inputs, declared.declaredOn(), ReadingState.OVERDUE,
                        "The minutes say that the member remained, with a disclosable pecuniary interest and no dispensation; discussion and vote were barred.")
                : Reading.of(declared.subject(), rule, inputs, null, ReadingState.OK,
                        "The minutes do not say that the member took part.");
    }

    private static String notPecuniary(DeclarationFacts declared) {
        return declared.kindStated()
                ? "The interest is not a disclosable pecuniary one."
                : "The minutes do not say which kind of interest it is; the rule is for disclosable pecuniary ones.";
    }
}
