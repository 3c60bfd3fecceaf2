package org.openscrutiny.suite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.Provider.class)
class JourneyIT {

    private final RunningSuite suite;

    JourneyIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void recommendationGoesFromTheAgendaToASignedMinute() {
        new Journey(suite).walk();
    }
}
