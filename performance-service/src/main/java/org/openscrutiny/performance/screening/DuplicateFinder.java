package org.openscrutiny.performance.screening;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds keys that come twice, however many there are: each is kept as a print of 128 bits, in memory up to a limit and
 * beyond it in temporary files cut by those bits, of which one after the other is read back. The files are gone with the
 * process, however it ends.
 */
final class DuplicateFinder implements AutoCloseable {

    private static final int PARTITIONS = 64;
    private static final int WORDS = 3;
    private static final int ROOM_AT_FIRST = 1024;
    /** Prints gathered for a file before they are written to it. */
    private static final int WRITTEN_AT_ONCE = 256;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MIXING = 0xC2B2AE3D27D4EB4FL;

    private final int inMemory;
    /** Drawn anew for each file, so that nobody can make up keys that share a print. */
    private final long firstSeed;
    private final long secondSeed;
    private final List<Part> spilled = new ArrayList<>();
    private long[] prints = new long[0];
    private int held;

    /** @param inMemory how many keys are kept in memory before they go to disk */
    DuplicateFinder(int inMemory) {
        this.inMemory = inMemory;
        var random = new SecureRandom();
        firstSeed = random.nextLong();
        secondSeed = random.nextLong();
    }

    void add(CharSequence key, long line) {
        if ((held + 1) * WORDS > prints.length) {
            prints = Arrays.copyOf(prints, WORDS * Math.min(inMemory, Math.max(ROOM_AT_FIRST, 2 * held)));
        }
        var first = firstSeed;
        var second = secondSeed;
        for (var i = 0; i < key.length(); i++) {
            var one = key.charAt(i);
            first = (first ^ one) * GOLDEN;
            first ^= first >>> 32;
            second = Long.rotateLeft((second + one) * MIXING, 31);
        }
        var at = held * WORDS;
        prints[at] = mixed(first ^ key.length());
        prints[at + 1] = mixed(second ^ first);
        prints[at + 2] = line;
        held++;
        if (held >= inMemory) {
            spill();
        }
    }

    /** The last step of SplitMix64: each bit depends on all others. */
    private static long mixed(long bits) {
        var mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Tells of each line whose key stood on an earlier line, in no order between keys. */
    void forEachDuplicate(Duplicate found) {
        if (spilled.isEmpty()) {
            tellDuplicates(prints, held, found);
            return;
        }
        spill();
        for (var part : spilled) {
            var all = part.readBack();
            tellDuplicates(all, all.length / WORDS, found);
        }
    }

    @Override
    public void close() {
        spilled.forEach(Part::close);
    }

    int filesInUse() {
        return spilled.size();
    }

    private void spill() {
        if (spilled.isEmpty()) {
            for (var i = 0; i < PARTITIONS; i++) {
                spilled.add(Part.make());
            }
        }
        for (var i = 0; i < held; i++) {
            var at = i * WORDS;
            spilled.get((int) Math.floorMod(prints[at], (long) PARTITIONS)).add(prints, at);
        }
        held = 0;
    }

    private static void tellDuplicates(long[] prints, int count, Duplicate found) {
        if (allDiffer(prints, count)) {
            return;
        }
        var sorted = new Print[count];
        for (var i = 0; i < count; i++) {
            sorted[i] = new Print(prints[i * WORDS], prints[i * WORDS + 1], prints[i * WORDS + 2]);
        }
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

    /** As in a sound file, told by half of each print: sorting bare numbers takes a tenth of the time. */
    private static boolean allDiffer(long[] prints, int count) {
        var halves = new long[count];
        for (var i = 0; i < count; i++) {
            halves[i] = prints[i * WORDS];
        }
        Arrays.sort(halves);
        for (var i = 1; i < count; i++) {
            if (halves[i] == halves[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Takes a duplicate. */
    interface Duplicate {

        void line(long line, long firstLine);
    }

    private record Print(long high, long low, long line) {}

    /** The prints of one part of all there could be, in a file without a name. */
    private record Part(FileChannel file, ByteBuffer buffer) {

        static Part make() {
            try {
                Path named = Files.createTempFile("screening-", ".keys");
                // Where the system allows it the name goes at once: what a killed process leaves is then nothing.
                return new Part(FileChannel.open(named, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                        ByteBuffer.allocate(WRITTEN_AT_ONCE * WORDS * Long.BYTES).order(ByteOrder.nativeOrder()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        void add(long[] prints, int at) {
            if (!buffer.hasRemaining()) {
                write();
            }
            for (var i = 0; i < WORDS; i++) {
                buffer.putLong(prints[at + i]);
            }
        }

        private void write() {
            try {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
                buffer.clear();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        long[] readBack() {
            write();
            try {
                var all = new long[Math.toIntExact(file.size() / Long.BYTES)];
                file.position(0);
                var next = 0;
                while (next < all.length) {
                    buffer.clear().limit((int) Math.min(buffer.capacity(), (long) (all.length - next) * Long.BYTES));
                    while (buffer.hasRemaining()) {
                        if (file.read(buffer) < 0) {
                            throw new EOFException("A file of row keys has become shorter");
                        }
                    }
                    buffer.flip();
                    while (buffer.hasRemaining()) {
                        all[next++] = buffer.getLong();
                    }
                }
                return all;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        void close() {
            try {
                file.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
