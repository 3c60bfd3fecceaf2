package org.openscrutiny.meetings.pack;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.meetings.pack.content.PackContent;

/** A supplement as JSON: its exact words. */
@Schema(name = "PackSupplementContent")
public record SupplementContent(UUID meetingId, int version, int supplement, String reason, PackContent content) {}
