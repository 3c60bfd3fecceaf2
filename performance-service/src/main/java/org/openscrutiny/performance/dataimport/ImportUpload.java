package org.openscrutiny.performance.dataimport;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The parts of an upload, as the contract describes them.
 *
 * @param data    the data file, with its name; plain or packed by gzip
 * @param meta    the metadata file, with its name
 * @param options what the importer says besides
 */
@Schema(name = "ImportUpload", requiredProperties = {"data", "meta", "options"})
record ImportUpload(
        @Schema(type = SchemaType.STRING, format = "binary", description = "The data file, with its name; plain or packed by gzip") String data,
        @Schema(type = SchemaType.STRING, format = "binary", description = "The metadata file, named like the data file with .meta.csv") String meta,
        ImportOptions options) {}
