package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.openscrutiny.benchmarks.Starts.Java;

class StartsTest {

    private static final Path HOME = Path.of("/opt/java");
    private static final Path FILE = Path.of("/tmp/kept");

    @Test
    void olderJavaKeepsAnArchiveOfClasses() {
        var java = Java.of(HOME, "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n");
        assertThat(java.version()).isEqualTo("17.0.15");
        assertThat(java.writing(FILE)).containsExactly("-XX:ArchiveClassesAtExit=/tmp/kept");
        assertThat(java.using(FILE)).containsExactly("-XX:SharedArchiveFile=/tmp/kept");
        assertThat(java.aim()).isEqualTo("4.0 s");
    }

    @Test
    void java25KeepsAnAotCache() {
        var java = Java.of(HOME, "JAVA_VERSION=\"25\"\n");
        assertThat(java.writing(FILE)).containsExactly("-XX:AOTCacheOutput=/tmp/kept");
        assertThat(java.using(FILE)).containsExactly("-XX:AOTCache=/tmp/kept");
        assertThat(java.aim()).isEqualTo("1.5 s");
    }

    @Test
    void whatIsNoJavaIsRefusedByItsPath() {
        assertThatThrownBy(() -> Java.at(Path.of("/nowhere"))).isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("/nowhere");
    }
}
