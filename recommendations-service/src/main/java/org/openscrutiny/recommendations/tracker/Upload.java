package org.openscrutiny.recommendations.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * A file that was sent, put aside on disk: it is read twice, to check all of it before anything is written, and is never held
 * in memory. Close it to have it gone.
 *
 * @param digest tells two files apart, as the key of a repetition needs
 */
record Upload(Path file, String digest) implements AutoCloseable {

    /** @param body read to its end; longer than the service allows is refused while it is read */
    static Upload of(InputStream body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var file = Files.createTempFile("tracker-", ".csv");
            try (var out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
                body.transferTo(out);
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
            return new Upload(file, HexFormat.of().formatHex(sha.digest()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    /** What is done with the text of the file. */
    interface Reading<T> {
        T from(Reader text) throws IOException;
    }

    /** @throws InvalidInput if it is not UTF-8 */
    <T> T read(Reading<T> reading) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            return reading.from(text);
        } catch (CharacterCodingException other) {
            throw new InvalidInput(Fault.at("", "The file is not UTF-8; save it as \"CSV UTF-8\"."));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
