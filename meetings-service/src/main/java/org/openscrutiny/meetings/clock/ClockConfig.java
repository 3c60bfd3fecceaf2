package org.openscrutiny.meetings.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this council counts. */
@ConfigMapping(prefix = "scrutiny.clocks")
public interface ClockConfig {

    /** Which days are clear days: WORKING_DAYS leaves out weekends and bank holidays, CALENDAR_DAYS counts every day. */
    @WithDefault("WORKING_DAYS")
    Counting counting();
}
