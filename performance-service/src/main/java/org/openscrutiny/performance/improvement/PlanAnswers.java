package org.openscrutiny.performance.improvement;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.performance.inspection.AnsweringPlan;
import org.openscrutiny.performance.inspection.AnsweringPlans;

/** Tells inspections which plans answer them. */
@ApplicationScoped
class PlanAnswers implements AnsweringPlans {

    private final PlanStore store;

    PlanAnswers(PlanStore store) {
        this.store = store;
    }

    @Override
    public List<AnsweringPlan> to(UUID inspectionId) {
        return store.answering(inspectionId);
    }
}
