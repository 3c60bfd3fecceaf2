package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The words in a file, to be searched. A file comes from outside: no reference in it is followed, and neither pages nor
 * memory nor text are without bound. A file that cannot be read has no words; it is kept all the same.
 */
final class FileText {

    /** PostgreSQL indexes a megabyte of distinct words and their places at most; half of that in plain text is safe. */
    static final int MOST_OCTETS = 500_000;
    private static final int MOST_PAGES = 1_000;
    private static final long MOST_MEMORY = 64L << 20;
    /** What one part of an Office file may unpack to. */
    private static final int MOST_UNPACKED = 32 << 20;
    private static final int MOST_PARTS = 2_000;
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\r]+");
    private static final Logger LOG = Logger.getLogger(FileText.class);

    private FileText() {
    }

    /** The words, or null where the kind of file has none or they cannot be read. */
    static @Nullable String of(FileKind kind, byte[] content) {
        try {
            var text = switch (kind) {
                case PDF -> pdf(content);
                case WORD -> office(content, Pattern.compile("word/(document|footnotes|endnotes)\\.xml"));
                case POWERPOINT -> office(content, Pattern.compile("ppt/slides/slide[0-9]+\\.xml"));
                case EXCEL -> office(content, Pattern.compile("xl/sharedStrings\\.xml"));
                case TEXT, CSV -> new String(content, UTF_8);
                case PNG, JPEG -> "";
            };
            return kept(text);
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError unreadable) {
            LOG.debugf(unreadable, "A %s has no text that can be read", kind);
            return null;
        }
    }

    private static String pdf(byte[] content) throws IOException {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (var document = Loader.loadPDF(content, "", null, null, memory)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return stripper.getText(document);
        }
    }

    /** The text elements of the parts named, a line for each paragraph. */
    private static String office(byte[] content, Pattern parts) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry;
            for (int i = 0; i < MOST_PARTS && text.length() < MOST_OCTETS
                    && (entry = zip.getNextEntry()) != null; i++) {
                if (parts.matcher(entry.getName()).matches()) {
                    paragraphs(zip.readNBytes(MOST_UNPACKED), text);
                }
            }
        }
        return text.toString();
    }

    private static void paragraphs(byte[] part, StringBuilder text) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        var inText = false;
        while (xml.hasNext() && text.length() < MOST_OCTETS) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("tab") || xml.getLocalName().equals("br")) {
                    text.append(' ');
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals("p") || xml.getLocalName().equals("si")) {
                    text.append('\n');
                }
            }
        }
    }

    /** As the database can hold it, cut after so many octets. */
    private static @Nullable String kept(String text) {
        var plain = SPACES.matcher(text.replace('\u0000', ' ')).replaceAll(" ").strip();
        var out = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < plain.length(); i = plain.offsetByCodePoints(i, 1)) {
            var character = plain.codePointAt(i);
            if (Character.isBmpCodePoint(character) && Character.isSurrogate((char) character)) {
                continue;
            }
            octets += Character.toString(character).getBytes(UTF_8).length;
            if (octets > MOST_OCTETS) {
                break;
            }
            out.appendCodePoint(character);
        }
        return out.isEmpty() ? null : out.toString();
    }
}
