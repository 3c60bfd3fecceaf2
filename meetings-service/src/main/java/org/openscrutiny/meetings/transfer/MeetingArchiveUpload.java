package org.openscrutiny.meetings.transfer;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The part of an upload, as the contract describes it.
 *
 * @param archive the zip file, with a name
 */
@Schema(name = "MeetingArchiveUpload", requiredProperties = "archive")
record MeetingArchiveUpload(
        @Schema(type = SchemaType.STRING, format = "binary", description = "The zip file that an export gave, with a name") String archive) {}
