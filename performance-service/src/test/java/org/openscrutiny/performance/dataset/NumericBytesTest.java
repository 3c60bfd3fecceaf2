package org.openscrutiny.performance.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.ByteConverter;

/** Held against the driver's own reader of the format. */
class NumericBytesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0", "1", "-1", "10000", "9999", "0.14", "100000000", "12345.6789",
            "0.00001234", "00012.50", "7916225", "1e+05", "1.5E-3", "-123456789012345678901234567890.123456789"})
    void numberIsReadBackWithItsDecimals(String text) {
        assertThat(NumericBytes.isNumber(text)).isTrue();
        assertThat(readBack(text)).isEqualTo(new BigDecimal(new BigDecimal(text).toPlainString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.", ".5", "1e", "1e+", "1e123", "x", "low", "1,234", "+1", "NaN", "--1",
            "1-",
            "１"})
    void anythingElseIsNoNumber(String text) {
        assertThat(NumericBytes.isNumber(text)).isFalse();
    }

    @Property
    void anyDecimalIsReadBack(@ForAll @Scale(20) BigDecimal any) {
        assertThat(readBack(any.toPlainString())).isEqualTo(new BigDecimal(any.toPlainString()));
    }

    private static Number readBack(String text) {
        var buffer = ByteBuffer.allocate(NumericBytes.most(text));
        NumericBytes.write(text, buffer);
        var bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return ByteConverter.numeric(bytes);
    }
}
