package org.openscrutiny.performance.improvement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.performance.inspection.Findings;
import org.openscrutiny.performance.inspection.Inspections;
import org.openscrutiny.performance.inspection.Inspector;

/** Puts the response report together: one statement each for the inspection, findings, actions, evidence and figures. */
@ApplicationScoped
class ResponseReports {

    private final Inspections inspections;
    private final Findings findings;
    private final ActionStore store;
    private final ImprovementActions actions;

    ResponseReports(Inspections inspections, Findings findings, ActionStore store, ImprovementActions actions) {
        this.inspections = inspections;
        this.findings = findings;
        this.store = store;
        this.actions = actions;
    }

    ResponseReport of(UUID inspectionId) {
        var inspection = inspections.read(inspectionId);
        var found = findings.of(inspectionId);
        var taken = store.on(found.stream().map(finding -> finding.id()).toList());
        var evidence = actions.evidence(taken.stream().map(ActionSummary::id).toList());
        var byFinding = taken.stream().collect(Collectors.groupingBy(ActionSummary::findingId));
        var rows = found.stream()
                .map(finding -> new ResponseReport.Row(finding.id(), finding.number(), finding.text(),
                        byFinding.getOrDefault(finding.id(), List.of())
                                .stream()
                                .map(action -> new ResponseReport.Action(action.id(), action.text(), action.owner(),
                                        action.due(), action.state(),
                                        evidence.getOrDefault(action.id(), List.of())
                                                .stream()
                                                .map(ResponseReport.Shown::of)
                                                .toList()))
                                .toList()))
                .toList();
        return new ResponseReport(
                new ResponseReport.Visit(inspection.id(), inspection.title(), inspection.inspectorate(),
                        inspection.framework(),
                        inspection.type(), inspection.sequenceNo(), inspection.startOn(), inspection.endOn(),
                        inspection.publishedOn(),
                        inspection.inspectors().stream().map(Inspector::styled).toList(), inspection.areasCovered()),
                rows);
    }
}
