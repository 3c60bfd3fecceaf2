package org.openscrutiny.performance.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as files. The same chart makes the same bytes. */
final class Pictures {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int PIXELS_PER_UNIT = 2;
    /** Where the reader's machine lacks the font, another of the same widths. */
    private static final String FAMILIES = Look.FAMILY + ", Arial, Helvetica, sans-serif";

    static {
        // A server draws without a screen; on a desktop Java would look for one.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        ImageIO.setUseCache(false);
    }

    private Pictures() {
    }

    /** A picture whose title and description a screen reader says; it needs nothing outside itself and runs no script. */
    static String svg(Chart chart) {
        var context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(2);
        var canvas = new SVGGraphics2D(context, false);
        canvas.setSVGCanvasSize(new Dimension(Look.WIDTH, Look.HEIGHT));
        Drawing.of(chart).draw(canvas, new Rectangle2D.Double(0, 0, Look.WIDTH, Look.HEIGHT));
        var root = canvas.getRoot();
        describe(root, chart);
        tidy(root);
        return written(root);
    }

    /**
     * Without a document type, which careful readers refuse, and without a declaration, so that it can stand in a page as it
     * is: what has none is UTF-8.
     */
    private static String written(Element root) {
        var text = new StringWriter();
        try {
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException unwritable) {
            throw new IllegalStateException("A chart in memory cannot be written", unwritable);
        }
        return text.toString();
    }

    /** Twice as fine as the screen's pixels, so that it is sharp in print. */
    static byte[] png(Chart chart) {
        var image = Drawing.of(chart)
                .createBufferedImage(Look.WIDTH * PIXELS_PER_UNIT, Look.HEIGHT * PIXELS_PER_UNIT, Look.WIDTH,
                        Look.HEIGHT, null);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A picture in memory cannot be written", unwritable);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String svg) {
        return svg.getBytes(UTF_8);
    }

    private static void describe(Element root, Chart chart) {
        root.setAttribute("viewBox", "0 0 %d %d".formatted(Look.WIDTH, Look.HEIGHT));
        root.setAttribute("role", "img");
        root.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "en-GB");
        root.setAttribute("aria-labelledby", "%1$s-title %1$s-description".formatted(chart.key()));
        root.insertBefore(text(root, "desc", chart.key() + "-description", chart.description()), root.getFirstChild());
        root.insertBefore(text(root, "title", chart.key() + "-title",
                "%s: %s".formatted(chart.title(), chart.subtitle())), root.getFirstChild());
    }

    private static Element text(Element root, String name, String id, String content) {
        var element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setAttribute("id", id);
        element.setTextContent(content);
        return element;
    }

    private static void tidy(Element element) {
        element.removeAttribute("style");
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FAMILIES);
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                tidy(inner);
            }
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException unreachable) {
            throw new IllegalStateException("Every JDK can make a document", unreachable);
        }
    }
}
