package org.openscrutiny.meetings.document;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a file of a paper, as served; its bytes are at /v1/documents/{id}/content.
 *
 * @param size          in bytes
 * @param sha256        of the bytes, in hexadecimal
 * @param versionNumber 1 for the first
 * @param replacesId    the version before this one
 * @param publishedAt   absent until the agenda or a supplement brings it out
 */
@Schema(name = "Document")
public record DocumentView(UUID id, UUID reportId, String title, String fileName, String contentType, long size,
        String sha256, int versionNumber, @Nullable UUID replacesId, @Nullable Instant publishedAt, Instant createdAt,
        Instant modifiedAt, long version) {}
