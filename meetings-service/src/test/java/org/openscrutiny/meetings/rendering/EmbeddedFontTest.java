package org.openscrutiny.meetings.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.meetings.rendering.DocumentRenderer.FontFace;

class EmbeddedFontTest {

    private static final List<Integer> TONE_LETTERS = List.of(0x2e5, 0x2e6, 0x2e7, 0x2e8, 0x2e9);

    @ParameterizedTest
    @EnumSource
    void glyphsAreNotLookedUpForSubstitution(FontFace face) throws IOException {
        try (var font = EmbeddedFont.lettersAsTheyStand(face.read())) {
            assertThat(font.getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
        }
    }

    /** Why the rule above costs no reader anything; a new edition of the fonts that joins more has to be looked at. */
    @ParameterizedTest
    @EnumSource
    void theFamilyJoinsNothingButToneLetters(FontFace face) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.read()))) {
            var characters = font.getUnicodeCmapLookup();
            var substitutions = font.getGsubData();

            assertThat(substitutions.getSupportedFeatures()).containsExactly("ccmp");
            assertThat(substitutions.getFeature("ccmp").getAllGlyphIdsForSubstitution()).isNotEmpty()
                    .allSatisfy(joined -> assertThat(joined).allSatisfy(
                            glyph -> assertThat(characters.getCharCodes(glyph)).isSubsetOf(TONE_LETTERS)));
        }
    }
}
