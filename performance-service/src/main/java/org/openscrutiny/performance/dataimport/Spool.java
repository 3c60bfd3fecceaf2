package org.openscrutiny.performance.dataimport;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.ProblemType;
import org.openscrutiny.support.problem.Refusal;

/** Where files stand between their upload and their import: on disk, so that memory does not grow with them. */
@ApplicationScoped
class Spool {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final long LARGEST_META = 4L << 20;
    private static final Duration YOUNG = Duration.ofMinutes(10);
    /** A connection over which nothing comes is closed long before. */
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);
    private static final String UPLOADED = "resteasy-reactive*upload";
    private static final String DATA = ".data";
    private static final String META = ".meta";

    private final Path directory;
    private final Path uploads;
    private final long largest;
    private final Clock clock;

    Spool(ImportConfig config, @ConfigProperty(name = "quarkus.http.body.uploads-directory") String uploads,
            Clock clock) {
        this.clock = clock;
        this.uploads = Path.of(uploads);
        directory = Path.of(config.directory()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-imports").toString()));
        largest = config.largestFile();
    }

    /**
     * Takes over two uploaded files and reads them once, for their size and hash.
     *
     * @throws Refusal file-too-large, if one is larger unpacked than is taken in
     */
    Received receive(UUID id, Path data, String dataName, Path meta, String metaName) {
        try {
            Files.createDirectories(directory);
            var ownData = move(data, directory.resolve(id + DATA));
            var ownMeta = move(meta, directory.resolve(id + META));
            var measuredData = measure(ownData, largest, "data");
            var measuredMeta = measure(ownMeta, LARGEST_META, "meta");
            return new Received(ownData, ownMeta, unpackedName(dataName), unpackedName(metaName),
                    measuredData.bytes(), measuredData.sha256(), measuredMeta.sha256());
        } catch (IOException failed) {
            discard(id);
            throw new UncheckedIOException(failed);
        } catch (RuntimeException refused) {
            discard(id);
            throw refused;
        }
    }

    private static Path move(Path from, Path to) throws IOException {
        return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String unpackedName(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
    }

    private static Measured measure(Path file, long limit, String part) throws IOException {
        try (var in = open(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            var buffer = new byte[1 << 16];
            var bytes = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw new Refusal(new ProblemType("file-too-large", 413, "The file is too large"),
                            "The part %s has more than %,d bytes when unpacked, which is the most that is taken in here."
                                    .formatted(part, limit));
                }
                out.write(buffer, 0, read);
            }
            return new Measured(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (ZipException | EOFException broken) {
            throw new InvalidInput(Fault.in(part, "The part %s begins as gzip and cannot be unpacked to its end."
                    .formatted(part)));
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    /** The bytes of a file, unpacked if it is packed. */
    static InputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        var packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    void discard(UUID id) {
        try {
            Files.deleteIfExists(directory.resolve(id + DATA));
            Files.deleteIfExists(directory.resolve(id + META));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Removes files that nobody has touched for a while: younger ones may belong to an upload that is not recorded yet. */
    void discardLeft(UUID id) {
        try {
            for (var file : List.of(directory.resolve(id + DATA), directory.resolve(id + META))) {
                if (Files.exists(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(YOUNG))) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Removes what the server had taken of uploads when it was killed; whoever sent them never got an answer. */
    void discardLeftUploads() {
        if (!Files.isDirectory(uploads)) {
            return;
        }
        try (var files = Files.newDirectoryStream(uploads, UPLOADED)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(LONGEST_SILENCE))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException moved) {
            // Its import has taken it over meanwhile; the rest waits for the next time.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The imports of which files stand here. */
    List<UUID> held() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var held = new ArrayList<UUID>();
        try (var files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(DATA) || name.endsWith(META))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .distinct()
                    .forEach(name -> {
                        try {
                            held.add(UUID.fromString(name));
                        } catch (IllegalArgumentException foreign) {
                            // not ours
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return held;
    }

    private record Measured(long bytes, String sha256) {}
}
