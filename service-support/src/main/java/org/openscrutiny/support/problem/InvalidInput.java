package org.openscrutiny.support.problem;

import java.util.List;
import java.util.Map;

/** The request itself is wrong, whatever the record says; answered 400 with one fault for each thing wrong. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    public InvalidInput(Fault... faults) {
        this(List.of(faults));
    }

    public InvalidInput(List<Fault> faults) {
        super(Problems.INVALID_INPUT, summary(faults), faults, Map.of());
    }

    private static String summary(List<Fault> faults) {
        return faults.size() == 1
                ? faults.get(0).detail()
                : "%d things are wrong; see errors.".formatted(faults.size());
    }
}
