package org.openscrutiny.recommendations.performanceclient;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.sister.Sister;

/** Asks performance-service for figures. Never call it inside a database transaction. */
@ApplicationScoped
public class PerformanceService {

    private static final Sister PERFORMANCE = new Sister("performance-service");

    private final PerformanceCalls calls;

    PerformanceService(PerformanceCalls calls) {
        this.calls = calls;
    }

    /** @throws Unavailable if it does not answer, or not sensibly */
    public Optional<Revision> revision(UUID id) {
        return PERFORMANCE.find(() -> calls.revision(id));
    }

    /**
     * The figure that stands now for the same indicator, area, period and part; empty where it was withdrawn.
     *
     * @throws Unavailable if it does not answer, or not sensibly
     */
    public Optional<Revision> standing(String indicator, String area, String period, String periodCode,
            Map<String, String> parts) {
        return PERFORMANCE.find(() -> calls.standing(indicator, area, period, periodCode).items())
                .flatMap(items -> items.stream().filter(item -> item.parts().equals(parts)).findFirst());
    }
}
