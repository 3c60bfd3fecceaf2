package org.openscrutiny.recommendations.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The latest counts for each question, for as long as the feed stands where it stood when they were made. Bounded: of more
 * questions than it takes, those not asked for longest are forgotten.
 *
 * @param <T> what is counted
 */
final class KeptCounts<T> {

    private final int most;
    /** By question, the least lately asked first. */
    private final Map<String, Counted<T>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most questions; at least 1 */
    KeptCounts(int most) {
        this.most = most;
    }

    /**
     * @param question all that the counts depend on besides what the feed tells of
     * @param state    where the feed stands now
     */
    synchronized Optional<Counted<T>> of(String question, String state) {
        var counted = kept.get(question);
        return counted != null && counted.state().equals(state) ? Optional.of(counted) : Optional.empty();
    }

    synchronized void keep(String question, Counted<T> counted) {
        kept.put(question, counted);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
