package org.openscrutiny.meetings.clock;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The rules and the holidays the service runs with. */
public final class Rules {

    private Rules() {
    }

    public static RuleBook ofTheService() {
        try (var data = Rules.class.getResourceAsStream("/clock/rules.json")) {
            return new RuleBook(List.of(
                    JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(data, Rule[].class)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static DecisionClocks ofDecisions() {
        return new DecisionClocks(ofTheService(), new ClearDays(Counting.WORKING_DAYS, new PublishedBankHolidays()));
    }
}
