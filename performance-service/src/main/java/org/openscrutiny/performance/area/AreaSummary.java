package org.openscrutiny.performance.area;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An area in a list, or where another record names it. */
public record AreaSummary(@Schema(examples = "E06000060") String code, String name, AreaLevel level,
        @Schema(examples = "825") @Nullable String oldLaCode) {}
