package org.openscrutiny.meetings.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Gives the rest of the service the rules in its resources and this council's way of counting. */
class Clocks {

    private static final String RULES = "/clock/rules.json";
    private static final TypeReference<List<Rule>> LIST = new TypeReference<>() {
    };

    @Produces
    @Singleton
    RuleBook rules(ObjectMapper json, ClockConfig config) {
        try (var data = Clocks.class.getResourceAsStream(RULES)) {
            var given = new RuleBook(json.readValue(data, LIST));
            return config.rules().isEmpty()
                    ? given
                    : given.with(json.readValue(config.rules().get().toFile(), LIST));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules of the clocks cannot be read", unreadable);
        }
    }

    @Produces
    @Singleton
    ClearDays clearDays(ClockConfig config) {
        return new ClearDays(config.counting(), new PublishedBankHolidays());
    }

    @Produces
    @Singleton
    MeetingClocks meetingClocks(RuleBook rules, ClearDays days) {
        return new MeetingClocks(rules, days);
    }

    @Produces
    @Singleton
    DeclarationClocks declarationClocks(RuleBook rules) {
        return new DeclarationClocks(rules);
    }

    @Produces
    @Singleton
    DecisionClocks decisionClocks(RuleBook rules, ClearDays days) {
        return new DecisionClocks(rules, days);
    }
}
