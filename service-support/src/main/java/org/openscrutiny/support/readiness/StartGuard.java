package org.openscrutiny.support.readiness;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import org.eclipse.microprofile.config.Config;

/** Stops an unsafe production start before the first request is taken. */
@Singleton
class StartGuard {

    private static final int BEFORE_ALL_OTHERS = 1;

    private final Config config;

    StartGuard(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent start) {
        var faults = SafeStart.faults(ConfigUtils.getProfiles(), config);
        if (!faults.isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "This is no safe start for production:%n- %s".formatted(String.join("\n- ", faults)));
        }
    }
}
