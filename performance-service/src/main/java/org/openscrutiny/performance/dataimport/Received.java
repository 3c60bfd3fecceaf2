package org.openscrutiny.performance.dataimport;

import java.nio.file.Path;

/**
 * Two files that were sent in and stand in a directory of ours.
 *
 * @param dataBytes  of the data file, unpacked, as are the hashes
 */
record Received(Path data, Path meta, String dataName, String metaName, long dataBytes, String dataSha256,
        String metaSha256) {}
