package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({"application/pdf, PDF", "'Application/PDF; q=1', PDF", "text/csv;charset=utf-8, CSV", "image/png, PNG"})
    void isFoundByItsMediaType(String contentType, FileKind kind) {
        assertThat(FileKind.of(contentType)).contains(kind);
    }

    @Test
    void otherTypesAreNotKept() {
        assertThat(FileKind.of("text/html")).isEmpty();
        assertThat(FileKind.of("application/octet-stream")).isEmpty();
    }

    @Test
    void bytesDecide() {
        assertThat(FileKind.PDF.shows("%PDF-1.7".getBytes(UTF_8))).isTrue();
        assertThat(FileKind.PDF.shows("<html>".getBytes(UTF_8))).isFalse();
        assertThat(FileKind.PDF.shows(new byte[0])).isFalse();
        assertThat(FileKind.PNG.shows("\u0089PNG\r\n\u001a\n...".getBytes(ISO_8859_1))).isTrue();
        assertThat(FileKind.JPEG.shows("\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1))).isTrue();
        var word = "PK\u0003\u0004....word/document.xml....".getBytes(ISO_8859_1);
        assertThat(FileKind.WORD.shows(word)).isTrue();
        assertThat(FileKind.EXCEL.shows(word)).isFalse();
        assertThat(FileKind.TEXT.shows("Zoë\r\n\tO’Brien".getBytes(UTF_8))).isTrue();
        assertThat(FileKind.TEXT.shows(new byte[]{'a', 0, 'b'})).isFalse();
        assertThat(FileKind.CSV.shows(new byte[]{(byte) 0xc3, (byte) 0x28})).isFalse();
    }
}
