package org.openscrutiny.performance.binding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.ObservationStatus;

/**
 * A binding as served.
 *
 * @param areas          of which figures are taken alone; absent for every area of the levels
 * @param appliedVersion the version whose figures were taken last
 * @param appliedFigures how many of its figures differed from those that stood
 * @param problem        why the figures of the latest version could not be taken
 */
@Schema(name = "DataSetBinding")
public record BindingView(UUID id, String indicator, String dataSet, String valueColumn,
        @Nullable String numeratorColumn, @Nullable String denominatorColumn, List<String> items, List<String> levels,
        @Nullable List<String> areas, @Nullable String snapshotDay, ObservationStatus status, @Nullable UUID sourceId,
        @Nullable String appliedVersion, int appliedFigures, @Nullable String problem, Instant createdAt,
        Instant modifiedAt, long version) {}
