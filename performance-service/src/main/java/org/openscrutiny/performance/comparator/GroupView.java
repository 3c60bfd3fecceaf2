package org.openscrutiny.performance.comparator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/**
 * A comparator group as served.
 *
 * @param modelVersion of statistical neighbours: the year of the model
 * @param validFrom    the first day the model is meant for
 */
@Schema(name = "ComparatorGroup")
public record GroupView(UUID id, GroupKind kind, String title, AreaSummary owner, @Nullable Integer modelVersion,
        @Nullable LocalDate validFrom, List<MemberView> members) {}
