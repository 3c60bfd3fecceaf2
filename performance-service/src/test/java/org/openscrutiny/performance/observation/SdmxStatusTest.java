package org.openscrutiny.performance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.figure.Symbol;

class SdmxStatusTest {

    @ParameterizedTest
    @CsvSource({"FINAL,,,A", "REVISED,,SCHEDULED,A", "PROVISIONAL,,,P", "ESTIMATED,,,E", "FORECAST,,,F",
            "TARGET_ONLY,,,F", "WITHDRAWN,,CORRECTION,O", "FINAL,,METHODOLOGY,B", "PROVISIONAL,,METHODOLOGY,B",
            "FINAL,CONFIDENTIAL,,Q", "PROVISIONAL,CONFIDENTIAL,METHODOLOGY,Q", "FINAL,NOT_APPLICABLE,,M",
            "FINAL,UNAVAILABLE,,O", "FINAL,LOW_RELIABILITY,,U", "FINAL,LOW,,A", "PROVISIONAL,LOW,,P"})
    void figureHasOneLetterOfTheCodeList(ObservationStatus status, @Nullable Symbol symbol,
            @Nullable RevisionReason reason, SdmxStatus letter) {
        assertThat(SdmxStatus.of(status, symbol, reason)).isEqualTo(letter);
    }
}
