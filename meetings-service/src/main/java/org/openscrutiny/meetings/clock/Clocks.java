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

    @Produces
    @Singleton
    RuleBook rules(ObjectMapper json) {
        try (var data = Clocks.class.getResourceAsStream(RULES)) {
            return new RuleBook(json.readValue(data, new TypeReference<List<Rule>>() {
            }));
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
}
