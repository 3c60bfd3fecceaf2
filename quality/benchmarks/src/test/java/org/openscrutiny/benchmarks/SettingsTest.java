package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutWordsEverythingIsMeasuredAndRecorded() {
        var settings = Settings.of();
        assertThat(settings.only()).isEmpty();
        assertThat(settings.rounds()).isEqualTo(3);
        assertThat(settings.record()).isTrue();
        assertThat(settings.pureCode()).isTrue();
    }

    @Test
    void eachWordChangesOneThing() {
        var settings = Settings.of("--seconds", "2", "--only", "page,update", "--no-record", "--no-pure", "--jvm",
                "-XX:+UseParallelGC -Xmx512m", "--fresh", "--warm-up", "0", "--rounds", "5");
        assertThat(settings.seconds()).isEqualTo(2);
        assertThat(settings.only()).isEqualTo(Set.of("page", "update"));
        assertThat(settings.record()).isFalse();
        assertThat(settings.pureCode()).isFalse();
        assertThat(settings.fresh()).isTrue();
        assertThat(settings.warmUp()).isZero();
        assertThat(settings.rounds()).isEqualTo(5);
        assertThat(settings.jvm()).containsExactly("-XX:+UseParallelGC", "-Xmx512m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--second", "--seconds", "--seconds 0", "--seconds x", "--rounds 2"})
    void otherWordsAreRefused(String words) {
        assertThatThrownBy(() -> Settings.of(words.split(" "))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words.split(" ")[0]);
    }
}
