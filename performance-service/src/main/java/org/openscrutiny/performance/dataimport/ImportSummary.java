package org.openscrutiny.performance.dataimport;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import in a list. */
@Schema(name = "ImportSummary")
public record ImportSummary(UUID id, ImportState state, String dataSet, String dataFile, long rowsRead,
        @Nullable Verdict verdict, @Nullable String dataSetVersion, Instant createdAt, @Nullable Instant finishedAt) {}
