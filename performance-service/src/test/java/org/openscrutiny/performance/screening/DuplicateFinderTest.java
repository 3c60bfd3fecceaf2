package org.openscrutiny.performance.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateFinderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000_000})
    void findsTheSameWhateverFitsInMemory(int inMemory) {
        try (var finder = new DuplicateFinder(inMemory)) {
            for (var line = 1; line <= 500; line++) {
                finder.add("key " + line % 450, line);
            }
            var found = new ArrayList<List<Long>>();
            finder.forEachDuplicate((line, first) -> found.add(List.of(line, first)));
            assertThat(found).hasSize(50).contains(List.of(451L, 1L), List.of(500L, 50L));
            assertThat(finder.filesInUse()).isEqualTo(inMemory > 500 ? 0 : 64);
        }
    }

    @Test
    void eachFurtherLineOfAKeyIsToldOnce() {
        try (var finder = new DuplicateFinder(10)) {
            finder.add("a", 1);
            finder.add("a", 2);
            finder.add("b", 3);
            finder.add("a", 4);
            var found = new ArrayList<Long>();
            finder.forEachDuplicate((line, first) -> found.add(line));
            assertThat(found).containsExactlyInAnyOrder(2L, 4L);
        }
    }
}
