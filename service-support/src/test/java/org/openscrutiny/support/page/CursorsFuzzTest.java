package org.openscrutiny.support.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openscrutiny.support.problem.Refusal;

/** What is no cursor of ours is refused, whatever it is. Inputs are beside it; {@code JAZZER_FUZZ=1} looks for more. */
class CursorsFuzzTest {

    private static final String QUESTION = "/v1/meetings";
    private static final Cursors CURSORS = new Cursors("a secret for tests", new ObjectMapper());

    @FuzzTest(maxDuration = "60s")
    void foreign(byte[] token) {
        refused(QUESTION, new String(token, UTF_8));
    }

    /** One of ours, changed anywhere: neither opened nor a fault. */
    @FuzzTest(maxDuration = "60s")
    void changed(byte[] change) {
        var sealed = CURSORS.seal(QUESTION, List.of("2017-09-05", "0190")).getBytes(UTF_8);
        var place = change.length == 0 ? 0 : Byte.toUnsignedInt(change[0]) % sealed.length;
        // The last sign holds fewer bits than it could; others of it would say the same bytes.
        sealed[Math.min(place, sealed.length - 2)] ^= 1;
        refused(QUESTION, new String(sealed, UTF_8) + new String(change, UTF_8).replaceAll("[^A-Za-z0-9_-]", ""));
    }

    private static void refused(String question, String token) {
        assertThatThrownBy(() -> CURSORS.open(question, token)).isInstanceOf(Refusal.class);
    }
}
