package org.openscrutiny.meetings.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.openscrutiny.support.problem.Unavailable;

/**
 * Keeps documents in a directory, which all instances of the service share. A file is written aside, forced to the disk and
 * moved into its place in one step: there is never half of one under its name.
 */
class DirectoryDocumentBytes implements DocumentBytes {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;
    private final Clock clock;

    /** @throws UncheckedIOException if it cannot be made or written to */
    DirectoryDocumentBytes(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        try {
            Files.createDirectories(directory);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        if (!Files.isWritable(directory)) {
            throw new UncheckedIOException(new IOException("%s cannot be written to".formatted(directory)));
        }
    }

    @Override
    public void keep(String sha256, byte[] content) {
        var place = place(sha256);
        try {
            Files.createDirectories(place.getParent());
            var aside = place.resolveSibling("." + UUID.randomUUID());
            try {
                write(aside, content);
                Files.setLastModifiedTime(aside, FileTime.from(clock.instant()));
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException full) {
            throw unavailable(full);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public boolean holds(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    @Override
    public InputStream open(String sha256, ByteRange range) {
        try {
            var channel = FileChannel.open(place(sha256), StandardOpenOption.READ).position(range.first());
            return new Slice(Channels.newInputStream(channel), range.length());
        } catch (NoSuchFileException gone) {
            throw new IllegalStateException("The bytes of document %s are gone".formatted(sha256), gone);
        } catch (IOException unread) {
            throw unavailable(unread);
        }
    }

    @Override
    public List<String> keptBefore(Instant moment, String after, int limit) {
        try (var files = Files.walk(directory, 2)) {
            return files.filter(file -> HASH.matcher(name(file)).matches() && name(file).compareTo(after) > 0)
                    .filter(file -> isOlder(file, moment))
                    .map(DirectoryDocumentBytes::name)
                    .sorted()
                    .limit(limit)
                    .toList();
        } catch (IOException | UncheckedIOException unread) {
            throw unavailable(unread);
        }
    }

    @Override
    public void remove(String sha256, Instant moment) {
        var place = place(sha256);
        try {
            if (isOlder(place, moment)) {
                Files.deleteIfExists(place);
            }
        } catch (IOException unremoved) {
            throw unavailable(unremoved);
        }
    }

    /** In 256 folders, so that none grows beyond what a disk lists quickly. */
    private Path place(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Unavailable unavailable(Exception cause) {
        var refusal = new Unavailable("The files of documents cannot be reached just now; send the request again.",
                Duration.ofSeconds(30));
        refusal.initCause(cause);
        return refusal;
    }
}
