package org.openscrutiny.performance.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @Test
    void figureIsEitherANumberOrASymbol() {
        assertThat(Figure.of("79").value()).isEqualTo("79");
        assertThat(Figure.missing(Symbol.LOW).symbol()).isEqualTo(Symbol.LOW);
        assertThatThrownBy(() -> new Figure(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(BigDecimal.ONE, Symbol.LOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"z,NOT_APPLICABLE", "x,UNAVAILABLE", "c,CONFIDENTIAL", "low,LOW", "k,LOW", "u,LOW_RELIABILITY"})
    void symbolsOfTodayAreRead(String printed, Symbol meaning) {
        assertThat(Symbol.ofCode(printed)).contains(meaning);
    }

    @Test
    void symbolsAreReadExactly() {
        assertThat(Symbol.ofCode("Z")).isEmpty();
        assertThat(Symbol.ofCode(":")).isEmpty();
        assertThat(Symbol.LOW.code()).isEqualTo("low");
    }

    @ParameterizedTest
    @CsvSource({"NOT_APPLICABLE,not applicable", "UNAVAILABLE,not available",
            "CONFIDENTIAL,'withheld, as people could be recognised'", "LOW,'low, but not 0'",
            "LOW_RELIABILITY,not reliable enough"})
    void symbolsAreSaidInWords(Symbol symbol, String words) {
        assertThat(symbol.meaning()).isEqualTo(words);
    }

    @Test
    void sourceMayMeanSomethingElseByASymbol() {
        var exclusionsOf2017 = SymbolSet.OLD.with(Map.of("x", Symbol.CONFIDENTIAL));
        assertThat(exclusionsOf2017.read("x")).contains(Symbol.CONFIDENTIAL);
        assertThat(exclusionsOf2017.read(":")).contains(Symbol.UNAVAILABLE);
        assertThat(exclusionsOf2017.read("z")).isEmpty();
        assertThat(SymbolSet.CURRENT.read("x")).contains(Symbol.UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"0.14060,2,0.14", "0.145,2,0.15", "-0.145,2,-0.15", "0.144999,2,0.14", "26.087,0,26", "22.5,0,23",
            "93.95,1,94.0"})
    void halvesAreRoundedAwayFromZero(BigDecimal value, int decimals, String shown) {
        assertThat(Rounding.to(decimals).apply(value)).hasToString(shown);
    }

    @Test
    void unitIsOneOfTheLastDigitShown() {
        assertThat(Rounding.to(2).unit()).isEqualTo("0.01");
        assertThat(Rounding.to(0).unit()).isEqualTo("1");
        assertThatThrownBy(() -> Rounding.to(-1)).hasMessageContaining("not -1");
    }

    @ParameterizedTest
    @CsvSource({
            "116,82504,100,0.14,true", "116,82504,100,0.1,true", "116,82504,100,0.1406,true",
            "116,82504,100,0.15,false",
            "116,82504,100,0.1407,false", "6685,7916225,100,0.08,true", "12,46,100,26,true", "12,46,100,26.1,true",
            "12,46,100,26.2,false", "1,8,100,12,true", "1,8,100,13,true", "1,8,100,12.4,false", "0,10,100,0,true",
            "3,2,1,1.5,true", "125,1000,1000,100,false", "125,1000,1000,1E+2,true"})
    void printedValueAgreesWithinHalfAUnitOfItsLastDigit(BigDecimal numerator, BigDecimal denominator, BigDecimal base,
            BigDecimal printed, boolean agrees) {
        assertThat(new Quotient(numerator, denominator, base).agreesWith(printed)).isEqualTo(agrees);
    }

    @ParameterizedTest
    @CsvSource({"5,7260,0.06,5,true", "5,7260,0.06,0,false", "5,7260,0.11,5,false", "5,7260,0.02,5,false",
            "0,10,0.2,5,true", "0,10,60,5,false", "-5,7260,-0.06,5,true", "-5,7260,-0.02,5,false", "2,2,100,5,true",
            "100,50,149,20,false", "100,50,150,20,true", "100,50,275,20,true", "100,50,276,20,false",
            "-100,50,-149,20,false", "-100,50,-150,20,true", "-100,50,-275,20,true", "-100,50,-276,20,false"})
    void roundedPartsAgreeWithWhatTheyMayHaveBeen(BigDecimal numerator, BigDecimal denominator, BigDecimal printed,
            BigDecimal roundedTo, boolean agrees) {
        assertThat(new Quotient(numerator, denominator, BigDecimal.valueOf(100)).agreesWith(printed, roundedTo))
                .isEqualTo(agrees);
    }

    @Test
    void quotientIsExactWhereTheDivisionEnds() {
        assertThat(new Quotient(BigDecimal.ONE, BigDecimal.valueOf(8), BigDecimal.valueOf(100)).value())
                .isEqualByComparingTo("12.5");
        assertThatThrownBy(() -> new Quotient(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN))
                .hasMessageContaining("denominator is 0");
        assertThatThrownBy(() -> new Quotient(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                .hasMessageContaining("rate base is 0");
    }

    @Test
    void quotientIsRoundedOnce() {
        for (var numerator = -40; numerator <= 40; numerator++) {
            for (var denominator = 1; denominator <= 60; denominator++) {
                var quotient = new Quotient(new BigDecimal(numerator).movePointLeft(1), BigDecimal.valueOf(denominator),
                        BigDecimal.valueOf(100));
                for (var decimals : new int[]{0, 1, 12}) {
                    var rounding = Rounding.to(decimals);
                    assertThat(quotient.rounded(rounding)).isEqualTo(rounding.apply(quotient.value()));
                }
            }
        }
        assertThat(new Quotient(new BigDecimal("0.145"), BigDecimal.ONE, BigDecimal.ONE).rounded(Rounding.to(2)))
                .hasToString("0.15");
    }

    @ParameterizedTest
    @CsvSource({"HIGHER_BETTER,1", "LOWER_BETTER,-1", "IN_RANGE,0", "NONE,0"})
    void polarityHasASign(Polarity polarity, int sign) {
        assertThat(polarity.sign()).isEqualTo(sign);
    }
}
