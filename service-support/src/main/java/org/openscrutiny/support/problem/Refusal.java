package org.openscrutiny.support.problem;

import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a stated reason; answered as a problem document. Its detail is read by the client, so it
 * names no class, table or host.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    public Refusal(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    public Refusal(ProblemType type, String detail, List<Fault> faults, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Response headers the refusal needs, such as {@code Retry-After} or {@code Allow}. */
    public Map<String, String> headers() {
        return headers;
    }
}
