package org.openscrutiny.meetings.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One face of the family for one document, embedded with no more glyphs than it needs; read only if a letter is set with it.
 */
final class EmbeddedFont extends PDFontSupplier {

    private final PDDocument document;
    private final byte[] face;

    EmbeddedFont(PDDocument document, byte[] face) {
        super(null);
        this.document = document;
        this.face = face;
    }

    @Override
    public PDFont supply() {
        try {
            return PDType0Font.load(document, lettersAsTheyStand(face), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A font in memory cannot be read", unreadable);
        }
    }

    /**
     * Without the substitution of glyphs: all that this family joins are the tone letters of phonetic script (U+02E5 to U+02E9),
     * yet to look for them, for each line anew, took three quarters of the time of a pack.
     */
    static TrueTypeFont lettersAsTheyStand(byte[] face) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(face));
        font.setEnableGsub(false);
        return font;
    }
}
