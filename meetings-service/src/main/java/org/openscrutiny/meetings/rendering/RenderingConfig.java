package org.openscrutiny.meetings.rendering;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of this instance PDFs may take. */
@ConfigMapping(prefix = "scrutiny.rendering")
public interface RenderingConfig {

    /** How many PDFs are set at once, 1 or more; one of 80 pages takes some tens of MiB while it is. */
    @WithDefault("2")
    int atOnce();

    /** How many more may wait for their turn, each in a thread of its own; 0 refuses whatever cannot begin at once. */
    @WithDefault("10")
    int waiting();

    /** Longest wait for a turn; who has none by then is refused. */
    @WithDefault("PT15S")
    Duration longestWait();
}
