package org.openscrutiny.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;

/**
 * Processor time that the service, its PostgreSQL and the programs a test has started have used, as Linux counts it: unlike
 * the clock it hardly depends on what else the machine does.
 */
final class ProcessorTime {

    private static final double TICKS_A_SECOND = 100;
    /** Where the counts stand after a program's name: its own in user and system mode, and those of its ended children. */
    private static final int OWN = 11;
    private static final int OF_ENDED = 13;

    private final ProcessHandle service;
    private final ProcessHandle postmaster;

    private ProcessorTime(ProcessHandle service, ProcessHandle postmaster) {
        this.service = service;
        this.postmaster = postmaster;
    }

    static ProcessorTime of(OpenDataImports imports) throws SQLException, IOException {
        try (var connection = imports.database();
                var statement = connection.createStatement();
                var backend = statement.executeQuery("select pg_backend_pid()")) {
            backend.next();
            return new ProcessorTime(imports.process(),
                    ProcessHandle.of(backend.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow());
        }
    }

    /** Seconds since they began. */
    double seconds() throws IOException {
        var ticks = counted(service, OWN) + counted(postmaster, OWN) + counted(postmaster, OF_ENDED)
                + counted(ProcessHandle.current(), OF_ENDED);
        for (var backend : postmaster.children().toList()) {
            ticks += counted(backend, OWN);
        }
        return ticks / TICKS_A_SECOND;
    }

    private static long counted(ProcessHandle process, int first) throws IOException {
        var file = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(file)) {
            return 0; // ended since it was listed: its parent counts it from the next look on
        }
        var text = Files.readString(file);
        var counts = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return IntStream.of(first, first + 1).mapToLong(at -> Long.parseLong(counts[at])).sum();
    }
}
