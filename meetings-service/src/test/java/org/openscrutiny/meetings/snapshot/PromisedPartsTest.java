package org.openscrutiny.meetings.snapshot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.meetings.performanceclient.ResponseReport;
import org.openscrutiny.meetings.performanceclient.ScorecardReport;
import org.openscrutiny.meetings.recommendationsclient.ReviewReport;

/** A sister's answer without the parts that a paper is made of is not read at all. */
class PromisedPartsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(classes = {ResponseReport.class, ScorecardReport.class, ReviewReport.class})
    void areNotMadeUp(Class<?> report) {
        assertThatThrownBy(() -> JSON.readValue("{}", report)).isInstanceOf(JsonProcessingException.class)
                .hasRootCauseInstanceOf(NullPointerException.class);
    }
}
