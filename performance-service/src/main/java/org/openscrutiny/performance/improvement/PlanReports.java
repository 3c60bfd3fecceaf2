package org.openscrutiny.performance.improvement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Puts the report of a plan together: the plan, one statement for all actions, one each for evidence and figures. */
@ApplicationScoped
class PlanReports {

    private final ImprovementPlans plans;
    private final PlanStore store;
    private final ImprovementActions actions;

    PlanReports(ImprovementPlans plans, PlanStore store, ImprovementActions actions) {
        this.plans = plans;
        this.store = store;
        this.actions = actions;
    }

    PlanReport of(UUID id) {
        var plan = plans.read(id);
        var held = store.heldBy(id);
        var evidence = actions.evidence(held.stream().map(HeldAction::id).toList());
        var rows = held.stream()
                .collect(Collectors.groupingBy(HeldAction::findingId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(found -> row(found, evidence, plan.progress()))
                .toList();
        return new PlanReport(PlanReport.Plan.of(plan), plan.progress(), rows);
    }

    private static PlanReport.Row row(List<HeldAction> found, Map<UUID, List<EvidenceView>> evidence,
            PlanProgress progress) {
        var finding = found.get(0);
        return new PlanReport.Row(finding.inspectionId(), finding.findingId(), finding.findingNumber(),
                finding.finding(), found.stream()
                        .map(action -> new PlanReport.Action(action.id(), action.text(), action.owner(), action.due(),
                                action.state(), action.completedOn(), action.overdue(progress.asOf()),
                                evidence.getOrDefault(action.id(), List.of())
                                        .stream()
                                        .map(ResponseReport.Shown::of)
                                        .toList()))
                        .toList());
    }
}
