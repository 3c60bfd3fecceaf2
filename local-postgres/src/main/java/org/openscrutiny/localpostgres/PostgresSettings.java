package org.openscrutiny.localpostgres;

import java.nio.file.Path;

/**
 * How one server is to run.
 *
 * @param programs   where the PostgreSQL programs are, or are to be unpacked
 * @param data       the cluster's directory; made on the first start
 * @param log        the server's own log file
 * @param port       on 127.0.0.1
 * @param password   of the superuser {@code postgres}; set when the cluster is made
 * @param durability whether a write answered survives a power cut
 */
public record PostgresSettings(Path programs, Path data, Path log, int port, String password, Durability durability) {

    /** What a commit is worth. */
    public enum Durability {
        /** For data that people keep. */
        DURABLE,
        /** For tests and benchmarks' fixtures: faster, lost in a crash of the machine. */
        THROWAWAY
    }
}
