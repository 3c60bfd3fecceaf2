package org.openscrutiny.meetings.completeness;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the record of a meeting lacks, computed now.
 *
 * @param complete whether it lacks nothing
 * @param gaps     by kind, then by subject
 */
@Schema(name = "Completeness")
public record CompletenessView(UUID meetingId, boolean complete, List<Gap> gaps) {}
