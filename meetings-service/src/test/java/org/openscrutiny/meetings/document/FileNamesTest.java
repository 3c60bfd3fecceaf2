package org.openscrutiny.meetings.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.support.problem.InvalidInput;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"../etc/passwd", "a/b.pdf", "a\\b.pdf", ".hidden", "", "  ", "a\r\nSet-Cookie: x",
            "a\"b.pdf",
            "C:file.pdf", "gpj\u202efdp.exe"})
    void whatCouldLeadElsewhereIsRefused(String name) {
        assertThatThrownBy(() -> FileNames.checked(name)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void longestNameHas200Characters() {
        assertThat(FileNames.checked("a".repeat(200))).hasSize(200);
        assertThatThrownBy(() -> FileNames.checked("a".repeat(201))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void headerHoldsTheNamePlainAndEncoded() {
        assertThat(FileNames.disposition("Zoë’s paper 100%.pdf")).isEqualTo(
                "attachment; filename=\"Zo__s paper 100_.pdf\"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20paper%20100%25.pdf");
    }
}
