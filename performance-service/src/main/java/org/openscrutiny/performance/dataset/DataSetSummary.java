package org.openscrutiny.performance.dataset;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A data set in a list. */
@Schema(name = "DataSetSummary")
public record DataSetSummary(@Schema(examples = "permanent-exclusions-la") String id, String title,
        @Nullable String publisher, @Schema(examples = "1.0") String latestVersion, LocalDate publishedOn, long rows,
        Instant modifiedAt) {}
