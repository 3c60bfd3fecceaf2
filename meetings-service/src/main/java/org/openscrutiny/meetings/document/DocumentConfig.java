package org.openscrutiny.meetings.document;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How uploads are received. */
@ConfigMapping(prefix = "scrutiny.documents")
interface DocumentConfig {

    /**
     * Where a ClamAV daemon listens, as host:port. Once it is set nothing is kept that was not found clean: while the daemon
     * does not answer, uploads are refused. Absent: no scan.
     */
    Optional<String> clamd();

    /** Longest wait for the daemon. */
    @WithDefault("PT20S")
    Duration scanTimeout();

    /** Where files are kept; moving from one to another is a copy of all files, each under its SHA-256 (docs/runbook.md). */
    @WithDefault("DATABASE")
    Store store();

    /** For DIRECTORY: the directory, which all instances share. */
    Optional<String> directory();

    /** For S3: the object store. */
    S3 s3();

    /** Where files are kept. */
    enum Store {
        /** With the records, in the same backup. */
        DATABASE,
        /** In files, each in its place whole or not at all. */
        DIRECTORY,
        /** In a bucket of anything that speaks S3. */
        S3
    }

    /** An object store. */
    interface S3 {

        /** Its address, such as https://s3.eu-west-2.amazonaws.com. */
        Optional<String> endpoint();

        /** The region that requests are signed for; any name does where a store has none. */
        @WithDefault("eu-west-2")
        String region();

        Optional<String> bucket();

        /** What every key begins with, such as documents/; absent: nothing. */
        Optional<String> prefix();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host's name, as most stores but Amazon's want it. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
