package org.openscrutiny.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which records are loaded and what id each got, written record by record: a load that was cut short goes on where it
 * stopped. The first line names the load; it makes the idempotency key of a record the same on every attempt, so that the
 * one record whose answer was lost is not created twice.
 */
public final class SampleJournal {

    private static final String LOAD = "load";

    private final Path file;
    private final Map<String, String> ids = new HashMap<>();

    private SampleJournal(Path file) {
        this.file = file;
    }

    /** Reads what earlier runs wrote; the file appears with the first record. */
    public static SampleJournal open(Path file) throws IOException {
        var journal = new SampleJournal(file);
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var columns = line.split("\t", 2);
                if (columns.length == 2) {
                    journal.ids.put(columns[0], columns[1]);
                }
            }
        }
        return journal;
    }

    /** Whether no load has ever begun. */
    public boolean isUntouched() {
        return ids.isEmpty();
    }

    /** The id that a record of the sample got. */
    public Optional<String> idOf(String ref) {
        return Optional.ofNullable(ids.get(ref));
    }

    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    void add(String record, String id) throws IOException {
        Files.writeString(file, record + "\t" + id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ids.put(record, id);
    }

    String idempotencyKey(String record) throws IOException {
        if (!ids.containsKey(LOAD)) {
            add(LOAD, UUID.randomUUID().toString());
        }
        return UUID.nameUUIDFromBytes((ids.get(LOAD) + record).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
