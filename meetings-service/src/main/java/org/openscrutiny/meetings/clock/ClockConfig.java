package org.openscrutiny.meetings.clock;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this council counts. */
@ConfigMapping(prefix = "scrutiny.clocks")
public interface ClockConfig {

    /** Which days are clear days: WORKING_DAYS leaves out weekends and bank holidays, CALENDAR_DAYS counts every day. */
    @WithDefault("WORKING_DAYS")
    Counting counting();

    /**
     * A file of rules in the form of the service's own clock/rules.json: its versions of a rule take the place of all those of
     * the same id. For what a constitution sets, such as the period of call-in. Absent: the service's own rules.
     */
    Optional<Path> rules();
}
