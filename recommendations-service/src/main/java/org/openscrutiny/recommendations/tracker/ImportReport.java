package org.openscrutiny.recommendations.tracker;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.support.problem.Fault;

/**
 * What an import did, or with {@code dryRun} would do.
 *
 * @param refusals what stands in the way; the pointer is /line/column, lines counted from 1 with the header
 */
@Schema(name = "TrackerImport")
public record ImportReport(boolean dryRun, int rows, int inquiries, int recommendations, int responses, int updates,
        int assessments, List<Fault> refusals) {}
