package org.openscrutiny.performance.dataset;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a data set.
 *
 * @param publishedOn the day its figures came out
 * @param notes       what whoever imported it says of it
 * @param fileSha256  of the data file, unpacked
 * @param apiSuitable whether the department's own API would take it too
 * @param warnings    whether screening warned of something
 */
@Schema(name = "DataSetVersion")
public record VersionSummary(@Schema(examples = "1.0") String version, VersionKind kind, LocalDate publishedOn,
        @Nullable String notes, long rows, String fileName, String fileSha256, boolean apiSuitable, boolean warnings,
        Instant recordedAt) {}
