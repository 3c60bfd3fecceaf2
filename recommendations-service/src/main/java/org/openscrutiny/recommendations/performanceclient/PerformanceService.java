package org.openscrutiny.recommendations.performanceclient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.sister.Sister;

/** Asks performance-service for figures. Never call it inside a database transaction. */
@ApplicationScoped
public class PerformanceService {

    private static final int PAGE = 500;
    /** Weekly figures of nearly a hundred years; a service that goes on and on is not followed for ever. */
    private static final int MAX_PAGES = 10;
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
     * The figures of a series that stand now, the earliest first; none where it is not known any more.
     *
     * @throws Unavailable if it does not answer, or not sensibly
     */
    public List<Revision> standing(SeriesKey series) {
        var found = new ArrayList<Revision>();
        String after = null;
        for (var read = 0; read < MAX_PAGES; read++) {
            var from = after;
            var page = PERFORMANCE.find(
                    () -> calls.standing(series.indicator(), series.area(), series.breakdown(), PAGE, from));
            if (page.isEmpty()) {
                return List.of();
            }
            page.get().items().stream().filter(item -> item.parts().equals(series.parts())).forEach(found::add);
            after = page.get().next();
            if (after == null) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /**
     * Which way the indicator is better; empty if performance-service knows of none, or does not say.
     *
     * @throws Unavailable if it does not answer
     */
    public Optional<Polarity> polarity(String indicator) {
        return PERFORMANCE.find(() -> calls.indicator(indicator)).map(IndicatorAnswer::polarity);
    }
}
