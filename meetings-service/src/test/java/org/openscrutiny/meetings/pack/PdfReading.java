package org.openscrutiny.meetings.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads a PDF as a reader, a screen reader's checker or a leak hunter would. */
final class PdfReading {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfReading() {
    }

    /** What veraPDF finds against PDF/UA-1, in words; empty if nothing. */
    static List<String> faults(byte[] pdf) {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                return List.of("nothing was checked");
            }
            return result.getTestAssertions()
                    .stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId().getClause() + " " + check.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String text(byte[] pdf) {
        return with(pdf, document -> new PDFTextStripper().getText(document));
    }

    static String pageText(byte[] pdf, int page) {
        return with(pdf, document -> {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        });
    }

    /** The pages, counted from 1, that the top bookmarks lead to. */
    static Map<String, Integer> bookmarks(byte[] pdf) {
        return with(pdf, document -> {
            var pages = new LinkedHashMap<String, Integer>();
            for (var mark : document.getDocumentCatalog().getDocumentOutline().children()) {
                var destination = (PDPageDestination) mark.getDestination();
                pages.put(mark.getTitle(), document.getPages().indexOf(destination.getPage()) + 1);
            }
            return pages;
        });
    }

    /** Title, author and the rest of the document information, and the XMP packet. */
    static String metadata(byte[] pdf) {
        return with(pdf, document -> {
            var found = new ArrayList<String>();
            var information = document.getDocumentInformation();
            information.getMetadataKeys()
                    .forEach(key -> found.add(key + "=" + information.getPropertyStringValue(key)));
            found.add(new String(document.getDocumentCatalog().getMetadata().toByteArray(),
                    java.nio.charset.StandardCharsets.UTF_8));
            return String.join("\n", found);
        });
    }

    static String language(byte[] pdf) {
        return with(pdf, document -> document.getDocumentCatalog().getLanguage());
    }

    /** What a screen reader says of each picture, in order. */
    static List<String> figures(byte[] pdf) {
        return with(pdf, document -> {
            var found = new ArrayList<String>();
            figures(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        });
    }

    private static void figures(PDStructureNode node, List<String> found) {
        for (var child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element.getAlternateDescription());
                }
                figures(element, found);
            }
        }
    }

    /** How many pictures made of dots there are. */
    static long images(byte[] pdf) {
        return with(pdf, document -> document.getDocument()
                .getXrefTable()
                .keySet()
                .stream()
                .filter(key -> document.getDocument()
                        .getObjectFromPool(key)
                        .getObject() instanceof org.apache.pdfbox.cos.COSStream stream
                        && org.apache.pdfbox.cos.COSName.IMAGE.equals(
                                stream.getCOSName(org.apache.pdfbox.cos.COSName.SUBTYPE)))
                .count());
    }

    static int pages(byte[] pdf) {
        return with(pdf, PDDocument::getNumberOfPages);
    }

    /** Everything in the file with its streams opened: where a word could hide. */
    static String unpacked(byte[] pdf) {
        return with(pdf, document -> {
            var bytes = new java.io.ByteArrayOutputStream();
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                bytes.writeBytes(String.valueOf(object).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        in.transferTo(bytes);
                    }
                }
            }
            return bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
        });
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    private static <T> T with(byte[] pdf, Look<T> look) {
        try (var document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
