package org.openscrutiny.performance.inspection;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The council's approved plan that answers an inspection, or holds an action. */
@Schema(name = "ImprovementPlanReference")
public record AnsweringPlan(UUID id, int edition, String title) {}
