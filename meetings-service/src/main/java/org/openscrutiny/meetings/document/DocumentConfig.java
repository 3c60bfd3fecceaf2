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
}
