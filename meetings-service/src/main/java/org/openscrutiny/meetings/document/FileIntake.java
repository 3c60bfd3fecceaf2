package org.openscrutiny.meetings.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

/** The one way in for a file, whoever brings it: its name, its kind and its contents are looked at before it is kept. */
@ApplicationScoped
public class FileIntake {

    private final DocumentBytes bytes;
    private final VirusScan scan;

    FileIntake(DocumentBytes bytes, VirusScan scan) {
        this.bytes = bytes;
        this.scan = scan;
    }

    /**
     * Takes a file in, outside any transaction.
     *
     * @param title the file's name where it is left out
     * @throws InvalidInput if the name is not safe, or the bytes are not what contentType says
     * @throws RuleBroken   document-infected
     * @throws Unavailable  if it cannot be scanned or kept now
     */
    public KeptFile take(@Nullable String title, @Nullable String fileName, @Nullable String contentType,
            byte[] content) {
        return take(Upload.of(title, fileName, contentType, content));
    }

    /**
     * Keeps the bytes before and outside the transaction that records the document: a crash in between leaves bytes that no
     * document names, and never a document without its bytes. They are read back once.
     */
    KeptFile take(Upload upload) {
        scan.refuseInfected(upload.content());
        bytes.keep(upload.sha256(), upload.content());
        var all = new ByteRange(0, upload.content().length - 1L);
        try (var back = new Verified(bytes.open(upload.sha256(), all), upload.sha256())) {
            back.transferTo(OutputStream.nullOutputStream());
        } catch (IOException changed) {
            throw new UncheckedIOException(changed);
        }
        return new KeptFile(upload.title(), upload.fileName(), upload.kind().mediaType(), upload.content().length,
                upload.sha256(), FileText.of(upload.kind(), upload.content()), true);
    }
}
