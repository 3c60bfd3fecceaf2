package org.openscrutiny.support.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Something this request depends on does not answer; nothing was stored; answered 503 with {@code Retry-After}. */
public final class Unavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    public Unavailable(String detail, Duration retryAfter) {
        super(Problems.UNAVAILABLE, detail, List.of(),
                Map.of("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds()))));
    }
}
