package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutWordsEverythingIsMeasuredAndRecorded() {
        var settings = Settings.of(Map.of());
        assertThat(settings.only()).isEmpty();
        assertThat(settings.rounds()).isEqualTo(3);
        assertThat(settings.record()).isTrue();
        assertThat(settings.pureCode()).isTrue();
    }

    @Test
    void eachWordChangesOneThing() {
        var settings = Settings.of(Map.of(), "--seconds", "2", "--only", "page,update", "--no-record", "--no-pure",
                "--jvm",
                "-XX:+UseParallelGC -Xmx512m", "--fresh", "--warm-up", "0", "--rounds", "5", "--imports", "--soak",
                "10",
                "--java25", "/opt/jdk-25");
        assertThat(settings.seconds()).isEqualTo(2);
        assertThat(settings.only()).isEqualTo(Set.of("page", "update"));
        assertThat(settings.record()).isFalse();
        assertThat(settings.pureCode()).isFalse();
        assertThat(settings.fresh()).isTrue();
        assertThat(settings.warmUp()).isZero();
        assertThat(settings.rounds()).isEqualTo(5);
        assertThat(settings.jvm()).containsExactly("-XX:+UseParallelGC", "-Xmx512m");
        assertThat(settings.imports()).isTrue();
        assertThat(settings.soakMinutes()).isEqualTo(10);
        assertThat(settings.java25()).isEqualTo(Path.of("/opt/jdk-25"));
    }

    @Test
    void whatTakesLongIsLeftOutUnlessAskedFor() {
        var settings = Settings.of(Map.of());
        assertThat(settings.imports()).isFalse();
        assertThat(settings.soakMinutes()).isZero();
        assertThat(settings.java25()).isNull();
        var databases = Operations.ALL.stream().map(Operation::database).distinct().count();
        // The rest of the ten minutes is for copies of the council, the pack, starts and the pure code.
        assertThat(settings.secondsOf(Operations.ALL.size(), (int) databases)).isLessThan(400);
    }

    @Test
    void environmentMayNameTheOtherJava() {
        assertThat(Settings.of(Map.of("JAVA25_HOME", "/opt/a")).java25()).isEqualTo(Path.of("/opt/a"));
        assertThat(Settings.of(Map.of("JAVA25_HOME", "/opt/a"), "--java25", "/opt/b").java25())
                .isEqualTo(Path.of("/opt/b"));
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(Settings.HELP).contains("--seconds", "--warm-up", "--rounds", "--only", "--jvm", "--java25",
                "--imports", "--soak", "--no-pure", "--no-record", "--fresh", "--built");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--second", "--seconds", "--seconds 0", "--seconds x", "--rounds 2", "--soak 0"})
    void otherWordsAreRefused(String words) {
        assertThatThrownBy(() -> Settings.of(Map.of(), words.split(" "))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words.split(" ")[0]);
    }
}
