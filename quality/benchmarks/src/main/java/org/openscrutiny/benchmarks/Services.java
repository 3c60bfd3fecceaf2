package org.openscrutiny.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The packaged services that are measured, by the databases of the council they run on. */
final class Services implements AutoCloseable {

    /** What reads the database of each service. */
    static final Map<String, String> FIRST_READS = Map.of("meetings", "/v1/meetings?limit=1",
            "recommendations", "/v1/recommendations?limit=1", "performance", "/v1/indicators?limit=1");

    private final Path root;
    private final Council council;
    private final Starts starts;
    private final Memory memory = new Memory();
    private final SortedMap<String, PackagedService> running = new ConcurrentSkipListMap<>();

    Services(Path root, Council council, Starts starts) {
        this.root = root;
        this.council = council;
        this.starts = starts;
    }

    /** Starts them side by side, as they are in their images, and then leaves all of them alone until they are at rest. */
    void start(Collection<String> databases) {
        databases.parallelStream().forEach(database -> {
            var module = Council.module(database);
            running.put(database, PackagedService.start(root, council, module, database, starts.asInTheImage(module),
                    firstRead(module)));
        });
        memory.atRest(running);
    }

    PackagedService on(String database) {
        return Objects.requireNonNull(running.get(database), database);
    }

    SortedMap<String, PackagedService> running() {
        return running;
    }

    String memoryTable() {
        return memory.table(running);
    }

    static String firstRead(String module) {
        return Objects.requireNonNull(FIRST_READS.get(module));
    }

    @Override
    public void close() {
        running.values().forEach(PackagedService::close);
    }
}
