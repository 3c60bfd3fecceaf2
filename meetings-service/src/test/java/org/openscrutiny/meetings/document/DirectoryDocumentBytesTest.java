package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryDocumentBytesTest extends DocumentBytesContract {

    @TempDir
    private Path directory;
    private DocumentBytes bytes;

    @BeforeEach
    void open() {
        bytes = new DirectoryDocumentBytes(directory.resolve("files"), Clock.systemUTC());
    }

    @Override
    DocumentBytes bytes() {
        return bytes;
    }

    @Test
    void nothingIsLeftAsideAndNoNameLeadsOutside() throws IOException {
        var content = "a".getBytes(UTF_8);
        bytes.keep(hash(content), content);
        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .containsExactly(hash(content));
        }
        assertThatThrownBy(() -> bytes.holds("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changedFileBreaksOffBeforeItsEnd() throws IOException {
        var content = "0123456789".repeat(20_000).getBytes(UTF_8);
        bytes.keep(hash(content), content);
        var file = directory.resolve("files").resolve(hash(content).substring(0, 2)).resolve(hash(content));
        var changed = content.clone();
        changed[100] = 'x';
        Files.write(file, changed);
        try (var whole = new Verified(bytes.open(hash(content), new ByteRange(0, content.length - 1L)),
                hash(content))) {
            assertThatThrownBy(whole::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("has become");
        }
    }

    @Test
    void directoryThatCannotBeMadeStopsTheStart() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> new DirectoryDocumentBytes(file.resolve("in"), Clock.systemUTC()))
                .isInstanceOf(UncheckedIOException.class);
    }
}
