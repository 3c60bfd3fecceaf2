package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class NginxTest {

    @Test
    void itServesThisMachineAloneAndWritesIntoItsOwnDirectory() {
        var configuration = Nginx.configuration(Path.of("/tmp/limit"), 12345);
        assertThat(configuration).contains("listen 127.0.0.1:12345; root /tmp/limit/files;").doesNotContain("%");
        assertThat(configuration.lines().filter(line -> line.contains("_path") || line.contains("pid ")))
                .allMatch(line -> line.contains("/tmp/limit/"))
                .hasSize(6);
    }
}
