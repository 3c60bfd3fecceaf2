package org.openscrutiny.performance.inspection;

import java.util.List;
import java.util.UUID;

/** What the council set against an inspection; told by the feature that keeps it. */
public interface AnsweringPlans {

    /**
     * The editions that stand, approved or closed; none that is a draft or superseded. Whoever changes what this answers
     * calls {@link Inspections#answered} in the same transaction.
     */
    List<AnsweringPlan> to(UUID inspectionId);
}
