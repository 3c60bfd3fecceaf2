package org.openscrutiny.meetings.rendering;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML that can reach nothing outside itself: no document type, so no entities, no files, no network. */
final class SafeXml {

    private SafeXml() {
    }

    /** @throws SAXException if it is not well formed, or has a document type */
    static Document parse(String xml) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException("This XML parser cannot be made safe", unsupported);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A text in memory cannot be read", unreadable);
        }
    }
}
