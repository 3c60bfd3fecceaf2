package org.openscrutiny.performance.dataimport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.tag.Tag;

/**
 * An import and how far it is.
 *
 * @param stage          what is being done: WAITING, READING, INDEXING, COMPARING, PUBLISHING, DONE
 * @param dataSet        the id of the data set
 * @param dataSha256     of the data file, unpacked: the same bytes with the same options are not taken in twice
 * @param rowsRead       so far
 * @param rowsPerSecond  from the start until the rows were read, or until now
 * @param verdict        of screening; absent until it is known
 * @param lastStage      the last stage of rules that was run
 * @param results        rules that are broken
 * @param message        what happened, where there is more to say than the results do
 * @param dataSetVersion the version it became
 */
@Schema(name = "Import")
public record ImportView(UUID id, ImportState state, @Schema(examples = "READING") String stage,
        @Schema(examples = "permanent-exclusions-la") String dataSet, String dataFile, long dataBytes,
        String dataSha256, String metaFile, String metaSha256, long rowsRead, @Nullable Long rowsPerSecond,
        @Nullable Verdict verdict, @Nullable Integer lastStage, List<ImportResult> results, @Nullable String message,
        @Nullable @Schema(examples = "1.0") String dataSetVersion, Instant createdAt, @Nullable Instant startedAt,
        @Nullable Instant finishedAt, Instant modifiedAt, long version) {

    Tag tag() {
        return Tag.ofVersion(version);
    }

    static @Nullable Long rate(long rows, @Nullable Instant startedAt, Instant until) {
        if (startedAt == null || rows == 0) {
            return null;
        }
        return rows * 1000 / Math.max(1, Duration.between(startedAt, until).toMillis());
    }
}
