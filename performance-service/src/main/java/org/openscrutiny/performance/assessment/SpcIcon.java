package org.openscrutiny.performance.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.spc.Assurance;
import org.openscrutiny.performance.spc.SpecialCause;
import org.openscrutiny.performance.spc.Variation;

/** What the chart says of the period assessed; the whole of it is under /spc. */
@Schema(name = "SpcIcon")
public record SpcIcon(Variation variation, @Nullable SpecialCause specialCause, @Nullable Assurance assurance,
        int points, boolean trialLimits, String ruleVersion) {}
