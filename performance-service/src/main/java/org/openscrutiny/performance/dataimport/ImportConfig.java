package org.openscrutiny.performance.dataimport;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How imports are worked on. */
@ConfigMapping(prefix = "scrutiny.imports")
public interface ImportConfig {

    /** How many files this instance reads at once; each holds two of the pool's connections. */
    @WithDefault("1")
    int atOnce();

    /** How many more may wait for their turn here; 0 refuses whatever cannot begin at once. */
    @WithDefault("20")
    int waiting();

    /** Where files stand until they are read; a directory of the system's own for temporary files if it is not named. */
    Optional<String> directory();

    /** The largest data file, unpacked, in bytes: a small packed file may hold a very large one. */
    @WithDefault("4294967296")
    long largestFile();

    /** How long an import may be silent before it counts as left by an instance that is gone. */
    @WithDefault("PT15S")
    Duration lease();

    /** How often this instance says that its imports go on, such as 3s; off for never. Well under the lease. */
    String renewEvery();

    /** How often files that a crash has left are looked for; off for never. */
    String sweepEvery();

    /** How long the database may take for one statement of an import, such as an index of all rows. */
    @WithDefault("PT10M")
    Duration longestStatement();

    /** The longest that a request may wait for news of an import. */
    @WithDefault("PT30S")
    Duration longestWait();

    /** How many requests may wait for news at once in this instance; others are answered at once. */
    @WithDefault("20")
    int waitingRequests();
}
