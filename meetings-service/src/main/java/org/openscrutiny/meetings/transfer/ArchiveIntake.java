package org.openscrutiny.meetings.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.meetings.document.FileIntake;
import org.openscrutiny.meetings.document.KeptFile;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.JsonFaults;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.Violations;

/** Reads an archive: its document as the body of a request is read, its files as uploads are. */
@ApplicationScoped
class ArchiveIntake {

    /** Octets of words that are held at once; what is beyond is read again later, file by file. */
    private static final long MOST_WORDS = 8L << 20;

    private final FileIntake files;
    private final ObjectMapper json;
    private final Validator validator;
    private final int largestDocument;
    private final int largestFile;

    ArchiveIntake(FileIntake files, ObjectMapper json, Validator validator,
            @ConfigProperty(name = "scrutiny.limits.large-json-body", defaultValue = "8M") MemorySize largestDocument,
            @ConfigProperty(name = "scrutiny.limits.plain-body") MemorySize largestFile) {
        this.files = files;
        this.json = json;
        this.validator = validator;
        this.largestDocument = Math.toIntExact(largestDocument.asLongValue());
        this.largestFile = Math.toIntExact(largestFile.asLongValue());
    }

    /** A document with the files that came with it, which are kept. */
    record Read(WholeMeeting document, BroughtFiles files) {}

    /** What tells two archives apart. */
    String digest(Path archive) {
        try (var in = new DigestInputStream(Files.newInputStream(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    /**
     * Reads it and keeps its files; those of an import that is refused afterwards are swept like those of any upload.
     *
     * @throws InvalidInput if it is not such an archive, its document contradicts itself, or a file is not what it is said
     *                      to be
     * @throws Refusal      document-infected
     */
    Read read(Path archive) {
        try {
            var document = document(archive);
            var faults = DocumentCheck.faults(document);
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            return new Read(document, files(archive, document));
        } catch (IOException unread) {
            throw new InvalidInput(Fault.in("archive", "The archive breaks off; send it whole."));
        }
    }

    private WholeMeeting document(Path archive) throws IOException {
        try (InputStream in = Files.newInputStream(archive)) {
            var document = json.readValue(MeetingArchive.document(in, largestDocument), WholeMeeting.class);
            if (document == null) {
                throw new InvalidInput(Fault.in("archive", "meeting.json is null; it holds a whole meeting."));
            }
            var wrong = validator.validate(document);
            if (!wrong.isEmpty()) {
                throw Violations.refusal(wrong);
            }
            return document;
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.refusal(unreadable);
        }
    }

    private BroughtFiles files(Path archive, WholeMeeting document) throws IOException {
        var places = FilePlaces.in(document);
        var brought = new HashMap<String, KeptFile>();
        var words = new long[]{0};
        try (InputStream in = Files.newInputStream(archive)) {
            MeetingArchive.files(in, document, largestFile, (hash, content) -> places.forEach((pointer, file) -> {
                if (file.sha256().equals(hash)) {
                    var kept = Pointers.at(pointer,
                            () -> files.take(file.title(), file.fileName(), file.contentType(), content));
                    if (!kept.sha256().equals(hash)) {
                        throw new InvalidInput(Fault.at(pointer + "/sha256",
                                "The bytes of this file have the SHA-256 %s.".formatted(kept.sha256())));
                    }
                    words[0] += kept.words() == null ? 0 : kept.words().length();
                    brought.put(pointer, words[0] > MOST_WORDS ? kept.unread() : kept);
                }
            }));
        }
        return new BroughtFiles(brought);
    }
}
