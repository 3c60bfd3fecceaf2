package org.openscrutiny.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutOptionsTheSampleIsLoadedAndDataKept() throws CannotRun {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, true, false));
    }

    @Test
    void optionsCombine() throws CannotRun {
        assertThat(Options.parse(List.of("--no-sample", "--fresh"))).isEqualTo(new Options(true, false, false));
    }

    @Test
    void unknownOptionIsNamedAndIsAUsageError() {
        assertThatThrownBy(() -> Options.parse(List.of("--fresh", "--sample")))
                .hasMessageContaining("--sample")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(CannotRun.class))
                .returns(ExitCode.USAGE, CannotRun::exitCode);
    }

    @Test
    void helpListsEveryExitCode() throws Exception {
        var help = Launcher.help();
        for (var exitCode : ExitCode.values()) {
            assertThat(help).containsPattern("(?m)(^|\\s)" + exitCode.code() + " \\w");
        }
    }
}
