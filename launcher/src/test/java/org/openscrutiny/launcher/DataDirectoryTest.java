package org.openscrutiny.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void secondLauncherIsToldWhoHoldsTheData() throws Exception {
        try (var first = DataDirectory.take(temporary)) {
            var refused = catchThrowableOfType(CannotRun.class, () -> DataDirectory.take(temporary));
            assertThat(refused.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING);
            assertThat(refused).hasMessageContaining(first.path().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void dataIsFreeAgainWhenTheFirstHasGone() throws Exception {
        DataDirectory.take(temporary).close();
        assertThatCode(() -> DataDirectory.take(temporary).close()).doesNotThrowAnyException();
    }

    @Test
    void fullDiskIsSaidInMebibytes() {
        var refused = catchThrowableOfType(CannotRun.class,
                () -> DataDirectory.refuseFullDisk(temporary, 12L * 1024 * 1024));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DISK_FULL);
        assertThat(refused).hasMessageContaining("12 MiB are free, a start needs 400 MiB");
    }

    @Test
    void passwordStaysAndOnlyItsOwnerReadsIt() throws Exception {
        try (var data = DataDirectory.take(temporary)) {
            var password = data.password("meetings");
            assertThat(password).matches("[0-9a-f]{32}")
                    .isEqualTo(data.password("meetings"))
                    .isNotEqualTo(data.password("performance"));
            assertThat(PosixFilePermissions
                    .toString(Files.getPosixFilePermissions(temporary.resolve("passwords/meetings"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void startingOverKeepsOnlyThePrograms() throws Exception {
        try (var data = DataDirectory.take(temporary)) {
            data.password("meetings");
            Files.createDirectories(data.cluster().resolve("base"));
            Files.writeString(data.sampleJournal(), "load\tx\n");
            Files.createDirectories(data.programs());

            data.startOver();

            assertThat(data.cluster()).doesNotExist();
            assertThat(data.sampleJournal()).doesNotExist();
            assertThat(temporary.resolve("passwords")).doesNotExist();
            assertThat(data.programs()).exists();
        }
    }
}
