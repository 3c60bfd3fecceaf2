package org.openscrutiny.performance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientTest {

    @ParameterizedTest
    @CsvSource({"116,82504,100,0.140599243673", "6685,7916225,100,0.084446816633", "12,46,100,26.086956521739",
            "5,10,100,50", "3,1,1000,3000"})
    void isReckonedToTwelvePlaces(BigDecimal numerator, BigDecimal denominator, BigDecimal base, String value) {
        assertThat(new Quotient(numerator, denominator, base).value().toPlainString()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"116,82504,0.14,true", "116,82504,0.1406,true", "116,82504,0.15,false", "12,46,26,true",
            "12,46,26.1,true", "12,46,26.0,false", "1,8,12,true", "1,8,13,true", "1,8,12.4,false", "1,3,30,false"})
    void agreesToWithinHalfAUnitOfTheLastPrintedDigit(BigDecimal numerator, BigDecimal denominator,
            BigDecimal printed, boolean agrees) {
        var quotient = new Quotient(numerator, denominator, new BigDecimal(100));
        assertThat(quotient.agreesWith(printed)).isEqualTo(agrees);
    }
}
