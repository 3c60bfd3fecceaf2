package org.openscrutiny.performance.comparator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaSummary;

/**
 * A member of a comparator group.
 *
 * @param rank from 1 for the most like the owner; of other groups the order in which they were named
 */
@Schema(name = "ComparatorMember")
public record MemberView(int rank, AreaSummary area, @Nullable Closeness closeness) {}
