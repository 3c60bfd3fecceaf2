package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every place for bytes does, whichever is configured. */
abstract class DocumentBytesContract {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    abstract DocumentBytes bytes();

    @Test
    void whatIsKeptComesBackWholeAndInSlices() throws IOException {
        var content = "0123456789".repeat(60_000).concat(UUID.randomUUID().toString()).getBytes(UTF_8);
        var hash = hash(content);
        assertThat(bytes().holds(hash)).isFalse();
        bytes().keep(hash, content);
        assertThat(bytes().holds(hash)).isTrue();
        try (var whole = bytes().open(hash, new ByteRange(0, content.length - 1L))) {
            assertThat(whole.readAllBytes()).isEqualTo(content);
        }
        try (var middle = bytes().open(hash, new ByteRange(262_140, 262_150))) {
            assertThat(middle.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 262_140, 262_151));
        }
    }

    @Test
    void keepingTheSameTwiceIsKeepingItOnce() throws IOException {
        var content = UUID.randomUUID().toString().getBytes(UTF_8);
        bytes().keep(hash(content), content);
        bytes().keep(hash(content), content);
        try (var whole = bytes().open(hash(content), new ByteRange(0, content.length - 1L))) {
            assertThat(whole.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void oldOnesAreListedInOrderAndRemovedOnlyIfNotKeptAgain() {
        var one = UUID.randomUUID().toString().getBytes(UTF_8);
        var two = UUID.randomUUID().toString().getBytes(UTF_8);
        bytes().keep(hash(one), one);
        bytes().keep(hash(two), two);
        var all = bytes().keptBefore(LATER, "", Integer.MAX_VALUE);
        assertThat(all).contains(hash(one), hash(two)).isSorted();
        assertThat(bytes().keptBefore(LATER, all.get(0), 1)).containsExactly(all.get(1));
        assertThat(bytes().keptBefore(Instant.parse("2000-01-01T00:00:00Z"), "", 10)).isEmpty();
        bytes().remove(hash(one), Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(bytes().holds(hash(one))).isTrue();
        bytes().remove(hash(one), LATER);
        assertThat(bytes().holds(hash(one))).isFalse();
        assertThat(bytes().holds(hash(two))).isTrue();
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(Upload.digest().digest(content));
    }
}
