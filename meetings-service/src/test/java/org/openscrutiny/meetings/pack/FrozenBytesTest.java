package org.openscrutiny.meetings.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;

class FrozenBytesTest {

    private final FrozenBytes bytes = new FrozenBytes();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void publicBytesAreReadOnce() {
        var first = bytes.of("a", Marking.PUBLIC, this::read);
        assertThat(bytes.of("a", Marking.PUBLIC, this::read)).isSameAs(first);
        assertThat(bytes.of("b", Marking.PUBLIC, this::read)).isNotSameAs(first);
        assertThat(reads).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
    void othersAreNotKept(Marking marking) {
        bytes.of("a", marking, this::read);
        bytes.of("a", marking, this::read);
        assertThat(reads).hasValue(2);
    }

    private byte[] read() {
        reads.incrementAndGet();
        return new byte[]{1};
    }
}
