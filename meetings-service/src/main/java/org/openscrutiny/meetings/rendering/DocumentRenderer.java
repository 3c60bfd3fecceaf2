package org.openscrutiny.meetings.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.openscrutiny.support.problem.Unavailable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Sets a page of XHTML as a PDF that screen readers can follow (PDF/UA-1): tagged, with its language, title and bookmarks,
 * fonts embedded. The page must be well formed, declare its language on {@code html}, carry its style within it and use the
 * family {@value #FAMILY}. It can reach nothing outside itself: no file, no network, no entity.
 */
@Singleton
public class DocumentRenderer {

    /** The one font family, under the SIL Open Font License 1.1. */
    public static final String FAMILY = "Liberation Sans";

    private static final float PDF_VERSION = 1.7f;
    private static final Pattern ANY_ID = Pattern.compile(".+");
    private static final Pattern NOT_XML = Pattern
            .compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Map<FontFace, byte[]> fonts = new EnumMap<>(FontFace.class);
    // Parsing a font costs more than setting a page with it.
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();
    // What is being set stands in memory whole, with all its boxes: as many documents as there are threads would not fit.
    private final Turns turns;

    public DocumentRenderer(RenderingConfig config) {
        turns = new Turns(config.atOnce(), config.waiting(), config.longestWait());
        for (var face : FontFace.values()) {
            fonts.put(face, face.read());
        }
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Sets the page; characters the font lacks become a question mark. Waits for its turn: not to be called while a
     * connection to the database is held.
     *
     * @throws Unavailable if too many others wait
     */
    public RenderedPdf pdf(String xhtml) {
        return turns.take(() -> set(xhtml));
    }

    private RenderedPdf set(String xhtml) {
        var bytes = new ByteArrayOutputStream(256 * 1024);
        try (var document = new PDDocument(); var renderer = renderer(xhtml, document)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var pageOf = positions(renderer);
            var pages = document.getNumberOfPages();
            describeLinks(document);
            document.save(bytes);
            return new RenderedPdf(bytes.toByteArray(), pages, pageOf);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A PDF in memory cannot be written", unwritable);
        }
    }

    /**
     * The page, counted from 1, on which each element that has an id would end; a quarter of the work of {@link #pdf}, and
     * waits as that does.
     *
     * @throws Unavailable if too many others wait
     */
    public Map<String, Integer> pagesOf(String xhtml) {
        return turns.take(() -> layOut(xhtml));
    }

    private Map<String, Integer> layOut(String xhtml) {
        try (var document = new PDDocument(); var renderer = renderer(xhtml, document)) {
            renderer.layout();
            renderer.getOutputDevice().setRoot(renderer.getRootBox());
            return positions(renderer);
        } catch (IOException unclosable) {
            throw new UncheckedIOException("A PDF in memory cannot be closed", unclosable);
        }
    }

    private PdfBoxRenderer renderer(String xhtml, PDDocument document) {
        var builder = new PdfRendererBuilder()
                .withW3cDocument(parse(xhtml), null)
                .usePDDocument(document)
                .usePdfVersion(PDF_VERSION)
                .usePdfUaAccessibility(true)
                .withProducer("Scrutiny Suite")
                .useReplacementText("?")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useFastMode();
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> address.startsWith(SvgPicture.ADDRESS),
                    priority);
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        fonts.forEach((face, font) -> builder.useFont(new EmbeddedFont(document, font), FAMILY, face.weight, face.style,
                true));
        return builder.buildPdfRenderer();
    }

    private static Map<String, Integer> positions(PdfBoxRenderer renderer) {
        var pageOf = new LinkedHashMap<String, Integer>();
        renderer.findPagePositionsByID(ANY_ID).forEach(at -> pageOf.merge(at.getId(), at.getPageNo() + 1, Math::max));
        return pageOf;
    }

    /** PDF/UA wants each link to say where it leads (7.18.5); the library leaves that out. */
    private static void describeLinks(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(leadsTo(document, link));
                }
            }
        }
    }

    private static String leadsTo(PDDocument document, PDAnnotationLink link) throws IOException {
        if (link.getAction() instanceof PDActionURI outside) {
            return outside.getURI();
        }
        var inside = link.getAction() instanceof PDActionGoTo within ? within.getDestination() : link.getDestination();
        return inside instanceof PDPageDestination destination && destination.getPage() != null
                ? "Page " + (document.getPages().indexOf(destination.getPage()) + 1)
                : "Within this document";
    }

    private static Document parse(String xhtml) {
        try {
            return SafeXml.parse(NOT_XML.matcher(xhtml).replaceAll("?"));
        } catch (SAXException malformed) {
            throw new IllegalArgumentException("The page to be set is not well-formed XHTML", malformed);
        }
    }

    /** The faces of the family; they come with the library openpdf-fonts-extra. */
    enum FontFace {

        REGULAR("Regular", 400, FontStyle.NORMAL), BOLD("Bold", 700, FontStyle.NORMAL), ITALIC("Italic", 400,
                FontStyle.ITALIC), BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

        private final String file;
        private final int weight;
        private final FontStyle style;

        FontFace(String file, int weight, FontStyle style) {
            this.file = "/liberation/LiberationSans-" + file + ".ttf";
            this.weight = weight;
            this.style = style;
        }

        byte[] read() {
            try (var font = DocumentRenderer.class.getResourceAsStream(file)) {
                if (font == null) {
                    throw new IllegalStateException("The font " + file + " is not on the class path");
                }
                return font.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The font " + file + " cannot be read", unreadable);
            }
        }
    }
}
