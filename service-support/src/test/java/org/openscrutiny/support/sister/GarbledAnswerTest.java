package org.openscrutiny.support.sister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.ws.rs.ProcessingException;

import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.http.HttpClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.support.problem.Unavailable;

/** What the HTTP client throws when a sister speaks no HTTP. */
class GarbledAnswerTest {

    private static final Sister SISTER = new Sister("meetings-service");

    static Stream<RuntimeException> faults() {
        return Stream.of(new IllegalArgumentException("invalid version format: GOOD"), new NumberFormatException("OK"),
                new TooLongFrameException("a line of megabytes"), new HttpClosedException("in the middle"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isSilence(RuntimeException fault) {
        Supplier<String> call = () -> {
            throw fault;
        };
        assertThatThrownBy(() -> SISTER.find(call)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> SISTER.ask(call)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> Sister.heard(call)).isInstanceOf(ProcessingException.class).hasCause(fault);
    }

    @Test
    void faultOfOurOwnStaysOne() {
        assertThatThrownBy(() -> SISTER.ask(() -> {
            throw new IllegalStateException("ours");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(Sister.heard(() -> "said")).isEqualTo("said");
    }
}
