package org.openscrutiny.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The directory that holds everything a run leaves behind. One launcher at a time, by a lock that dies with its process. */
final class DataDirectory implements AutoCloseable {

    /** What a first start writes: the programs, a new cluster with its write-ahead log, the sample council. */
    private static final long NEEDED_BYTES = 400L * 1024 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws CannotRun if another launcher holds it, or the disk has no room for a start */
    static DataDirectory take(Path directory) throws CannotRun, IOException {
        Files.createDirectories(directory);
        var path = directory.toRealPath();
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new CannotRun(ExitCode.ALREADY_RUNNING,
                    "The suite already runs on the data in %s (process %s). Stop it first, or name another directory: SUITE_DATA=... ./run"
                            .formatted(path, holder(path)));
        }
        var taken = new DataDirectory(path, channel, lock);
        Files.writeString(path.resolve("pid"), ProcessHandle.current().pid() + "\n");
        try {
            refuseFullDisk(path, Files.getFileStore(path).getUsableSpace());
        } catch (CannotRun full) {
            taken.close();
            throw full;
        }
        return taken;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisVeryProcess) {
            return null;
        }
    }

    private static String holder(Path path) throws IOException {
        var pid = path.resolve("pid");
        return Files.exists(pid) ? Files.readString(pid).strip() : "unknown";
    }

    static void refuseFullDisk(Path path, long usableBytes) throws CannotRun {
        if (usableBytes < NEEDED_BYTES) {
            throw new CannotRun(ExitCode.DISK_FULL, "The disk of %s is full: %d MiB are free, a start needs %d MiB."
                    .formatted(path, usableBytes >> 20, NEEDED_BYTES >> 20));
        }
    }

    Path path() {
        return path;
    }

    Path programs() {
        return path.resolve("postgresql");
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    Path sampleJournal() {
        return path.resolve("sample-data.loaded");
    }

    /** Throws away what earlier runs stored. The unpacked programs stay. */
    void startOver() throws IOException {
        for (var leftover : List.of(cluster(), sampleJournal(), path.resolve("passwords"), uploads(), imports())) {
            deleteTree(leftover);
        }
    }

    /** Where a service puts what is being sent to it. */
    Path uploads() {
        return path.resolve("uploads");
    }

    /** Where files stand until they are taken in. */
    Path imports() {
        return path.resolve("imports");
    }

    /** The same password on every start, made up on the first; readable by this user alone. */
    String password(String owner) throws IOException {
        var file = path.resolve("passwords").resolve(owner);
        if (!Files.exists(file)) {
            Files.createDirectories(path.resolve("passwords"));
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            var bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII);
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve("pid"));
        lock.release();
        channel.close();
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var tree = Files.walk(root)) {
            tree.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
