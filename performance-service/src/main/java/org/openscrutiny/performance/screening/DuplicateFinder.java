package org.openscrutiny.performance.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds keys that come twice, however many there are: each is kept as 128 bits of its SHA-256, in memory up to a limit and
 * beyond it in temporary files cut by those bits, of which one after the other is read back.
 */
final class DuplicateFinder implements AutoCloseable {

    private static final int PARTITIONS = 64;

    private final int inMemory;
    private final MessageDigest digest;
    private final List<Print> prints = new ArrayList<>();
    private final List<DataOutputStream> spilled = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    /** @param inMemory how many keys are kept in memory before they go to disk */
    DuplicateFinder(int inMemory) {
        this.inMemory = inMemory;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    void add(String key, long line) {
        var hash = ByteBuffer.wrap(digest.digest(key.getBytes(UTF_8)));
        prints.add(new Print(hash.getLong(), hash.getLong(), line));
        if (prints.size() >= inMemory) {
            spill();
        }
    }

    /** Tells of each line whose key stood on an earlier line, in no order between keys. */
    void forEachDuplicate(Duplicate found) {
        if (spilled.isEmpty()) {
            tellDuplicates(prints, found);
            return;
        }
        spill();
        try {
            for (var i = 0; i < PARTITIONS; i++) {
                spilled.get(i).flush();
                tellDuplicates(read(files.get(i)), found);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            for (var file : spilled) {
                file.close();
            }
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int filesInUse() {
        return files.size();
    }

    private void spill() {
        try {
            if (spilled.isEmpty()) {
                for (var i = 0; i < PARTITIONS; i++) {
                    var file = Files.createTempFile("screening-", ".keys");
                    files.add(file);
                    spilled.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
                }
            }
            for (var print : prints) {
                var file = spilled.get(Math.floorMod(print.high(), PARTITIONS));
                file.writeLong(print.high());
                file.writeLong(print.low());
                file.writeLong(print.line());
            }
            prints.clear();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Print> read(Path file) throws IOException {
        var all = new ArrayList<Print>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                all.add(new Print(in.readLong(), in.readLong(), in.readLong()));
            }
        } catch (EOFException end) {
            return all;
        }
    }

    private static void tellDuplicates(List<Print> all, Duplicate found) {
        var sorted = all.toArray(Print[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Print::high)
                .thenComparingLong(Print::low)
                .thenComparingLong(Print::line));
        var first = 0;
        for (var i = 1; i < sorted.length; i++) {
            if (sorted[i].high() == sorted[first].high() && sorted[i].low() == sorted[first].low()) {
                found.line(sorted[i].line(), sorted[first].line());
            } else {
                first = i;
            }
        }
    }

    /** Takes a duplicate. */
    interface Duplicate {

        void line(long line, long firstLine);
    }

    private record Print(long high, long low, long line) {}
}
