package org.openscrutiny.meetings.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * An SVG document as a data address, to stand in a page as a picture: a browser runs no script in it and fetches nothing for
 * it, and neither does a PDF.
 */
public final class SvgPicture {

    static final String ADDRESS = "data:image/svg+xml;base64,";

    private static final String SVG = "http://www.w3.org/2000/svg";
    /** What a chart has no use for, and an attacker has. */
    private static final Set<String> REFUSED = Set.of("script", "foreignObject", "image", "use", "style", "a");

    private SvgPicture() {
    }

    /** Empty if it is no well-formed SVG, or holds more than shapes and text. */
    public static Optional<String> of(String svg) {
        try {
            var root = SafeXml.parse(svg).getDocumentElement();
            return SVG.equals(root.getNamespaceURI()) && "svg".equals(root.getLocalName()) && isPlain(root)
                    ? Optional.of(ADDRESS + Base64.getEncoder().encodeToString(svg.getBytes(UTF_8)))
                    : Optional.empty();
        } catch (SAXException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(Element root) {
        var all = root.getElementsByTagNameNS("*", "*");
        for (var i = 0; i < all.getLength(); i++) {
            if (REFUSED.contains(all.item(i).getLocalName())) {
                return false;
            }
        }
        return true;
    }
}
