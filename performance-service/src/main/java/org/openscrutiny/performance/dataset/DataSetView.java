package org.openscrutiny.performance.dataset;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/** A data set as served, with its latest version. */
@Schema(name = "DataSet")
public record DataSetView(@Schema(examples = "permanent-exclusions-la") String id, String title,
        @Nullable String summary, @Nullable String publisher, @Nullable String licence, VersionSummary latestVersion,
        Instant createdAt, Instant modifiedAt, long version) {

    static DataSetView of(DataSet dataSet, VersionSummary latest, Caller caller) {
        return new DataSetView(dataSet.code(), dataSet.title(), dataSet.summary(), dataSet.publisher(),
                dataSet.licence(), latest, dataSet.createdAt(), dataSet.modifiedAtFor(caller),
                dataSet.versionFor(caller));
    }
}
