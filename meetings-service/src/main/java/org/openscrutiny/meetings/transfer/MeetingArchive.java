package org.openscrutiny.meetings.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * A meeting with its files: a zip of {@code meeting.json}, which comes first, and {@code documents/} with each file under its
 * SHA-256. One file at a time is in memory, and no more is unpacked than the document says there is (ADR 0016).
 */
final class MeetingArchive {

    static final String MEDIA_TYPE = "application/zip";
    static final String DOCUMENT = "meeting.json";
    static final String FILES = "documents/";

    /** The same meeting makes the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private MeetingArchive() {
    }

    /** Gives the bytes of a file that the document names. */
    interface Bytes {

        InputStream open(String sha256, long size) throws IOException;
    }

    /** Takes the bytes of a file that the document names, which are what their name says. */
    interface Taker {

        void take(String sha256, byte[] content);
    }

    static void write(byte[] document, WholeMeeting meeting, Bytes bytes, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            begin(zip, DOCUMENT);
            zip.write(document);
            zip.closeEntry();
            for (var file : sizes(meeting).entrySet()) {
                begin(zip, FILES + file.getKey());
                try (var content = bytes.open(file.getKey(), file.getValue())) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /**
     * The document, as it stands in the archive.
     *
     * @param most how many bytes it may have
     * @throws InvalidInput if this is no such archive, or the document is larger
     */
    static byte[] document(InputStream archive, int most) throws IOException {
        try (var zip = new ZipInputStream(archive)) {
            var first = zip.getNextEntry();
            if (first == null || !first.getName().equals(DOCUMENT)) {
                throw wrong(first == null
                        ? "The archive is no zip file, or an empty one; send one as an export gives it."
                        : "The archive begins with \"%s\"; %s comes first.".formatted(first.getName(), DOCUMENT));
            }
            var document = zip.readNBytes(most + 1);
            if (document.length > most) {
                throw wrong("%s is larger than %d bytes, which is the most that is read.".formatted(DOCUMENT, most));
            }
            return document;
        } catch (ZipException broken) {
            throw broken();
        }
    }

    /**
     * Hands over every file, each once.
     *
     * @param most how many bytes one file may have
     * @throws InvalidInput if there is something else in it than the document names, or a file is not what its name says
     */
    static void files(InputStream archive, WholeMeeting meeting, int most, Taker taker) throws IOException {
        var sizes = sizes(meeting);
        var seen = new HashSet<String>();
        try (var zip = new ZipInputStream(archive)) {
            zip.getNextEntry();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                var hash = name.startsWith(FILES) ? name.substring(FILES.length()) : "";
                var size = sizes.get(hash);
                if (size == null || !seen.add(hash)) {
                    throw wrong("The archive holds \"%s\"%s.".formatted(cut(name), size == null
                            ? ", which the document does not name; files stand under documents/ by their SHA-256"
                            : " twice"));
                }
                if (size > most) {
                    throw wrong("The file %s has %d bytes; the most that is kept is %d.".formatted(hash, size, most));
                }
                var content = zip.readNBytes(size.intValue() + 1);
                if (content.length != size) {
                    throw wrong("The file %s has %s bytes than the %d the document says.".formatted(hash,
                            content.length < size ? "fewer" : "more", size));
                }
                taker.take(hash, content);
            }
        } catch (ZipException broken) {
            throw broken();
        }
    }

    /** How many bytes each file has, by its hash, in the order of the document. */
    private static Map<String, Long> sizes(WholeMeeting meeting) {
        var sizes = new LinkedHashMap<String, Long>();
        FilePlaces.in(meeting).forEach((pointer, file) -> sizes.put(file.sha256(), file.size()));
        return sizes;
    }

    private static String cut(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }

    private static InvalidInput broken() {
        return wrong("The archive is broken, or packed in a way that is not read; send one as an export gives it.");
    }

    private static InvalidInput wrong(String detail) {
        return new InvalidInput(Fault.in("archive", detail));
    }
}
