package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.meetings.testsupport.OfficeFiles;

class FileTextTest {

    @Test
    void pdfGivesItsWords() throws IOException {
        assertThat(FileText.of(FileKind.PDF, OfficeFiles.pdf("Twelve of forty-six.")))
                .isEqualTo("Twelve of forty-six.");
    }

    @Test
    void wordGivesItsParagraphsWhateverRunsTheyAreIn() throws IOException {
        assertThat(FileText.of(FileKind.WORD, OfficeFiles.word("Twel", "ve of ", "forty-six &amp; more.")))
                .isEqualTo("Twelve of forty-six & more.\nSecond paragraph.");
    }

    @Test
    void slidesAndSheetsGiveTheirTexts() throws IOException {
        var slides = OfficeFiles.zip(Map.of("ppt/slides/slide1.xml",
                "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>Placements</a:t></a:r></a:p></p:sld>"));
        assertThat(FileText.of(FileKind.POWERPOINT, slides)).isEqualTo("Placements");
        var sheet = OfficeFiles.zip(Map.of("xl/sharedStrings.xml",
                "<sst><si><t>Carers</t></si><si><t>Children</t></si></sst>"));
        assertThat(FileText.of(FileKind.EXCEL, sheet)).isEqualTo("Carers\nChildren");
    }

    @Test
    void pictureHasNone() {
        assertThat(FileText.of(FileKind.PNG, new byte[]{1, 2, 3})).isNull();
    }

    @Test
    void brokenFilesHaveNoneAndDoNoHarm() throws IOException {
        var pdf = OfficeFiles.pdf("Twelve");
        assertThat(FileText.of(FileKind.PDF, "%PDF-1.4 nothing".getBytes(UTF_8))).isNull();
        FileText.of(FileKind.PDF, Arrays.copyOf(pdf, pdf.length / 2)); // whatever it finds, it does not fail
        assertThat(FileText.of(FileKind.WORD, "PK word/document.xml".getBytes(UTF_8))).isNull();
        assertThat(FileText.of(FileKind.WORD, OfficeFiles.zip(Map.of("word/document.xml", "<w><t>half")))).isNull();
    }

    @Test
    void nothingInAFileIsFollowed(@TempDir Path directory) throws IOException {
        var secret = Files.writeString(directory.resolve("secret.txt"), "canary");
        var file = OfficeFiles.zip(Map.of("word/document.xml", """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>
                <d><p><t>before &x; after</t></p></d>""".formatted(secret.toUri())));
        assertThat(String.valueOf(FileText.of(FileKind.WORD, file))).doesNotContain("canary");
    }

    @Test
    void bombUnpacksToAnEnd() throws IOException {
        var file = OfficeFiles.zip(Map.of("word/document.xml",
                "<d><p><t>" + "a ".repeat(40_000_000) + "</t></p></d>"));
        var text = FileText.of(FileKind.WORD, file);
        assertThat(text == null ? 0 : text.length()).isLessThanOrEqualTo(FileText.MOST_OCTETS);
    }

    @Test
    void textIsCutWhereTheIndexEndsAndHoldsNoHalfCharacter() {
        var text = FileText.of(FileKind.TEXT, "\uD83D\uDE00".repeat(200_000).getBytes(UTF_8));
        assertThat(text).hasSize(2 * FileText.MOST_OCTETS / 4).endsWith("\uD83D\uDE00");
        assertThat(FileText.of(FileKind.TEXT, "a\u0000b \t c".getBytes(UTF_8))).isEqualTo("a b c");
    }
}
