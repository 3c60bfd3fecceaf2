package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;

/**
 * A frozen pack in a list: the fullest issue of it that the caller may read.
 *
 * @param version     counts from 1 for each meeting
 * @param pages       of the PDF
 * @param supplements how many late papers the caller may read with it
 * @param withheldSupplements what those who may not read the exempt ones are told of each, in the order issued
 */
@Schema(name = "PackSummary")
public record PackSummary(UUID id, UUID meetingId, int version, Instant frozenAt, boolean incomplete, Marking marking,
        int pages, List<Form> forms, int supplements, List<WithheldSupplement> withheldSupplements) {

    PackSummary telling(List<WithheldSupplement> withheld) {
        return new PackSummary(id, meetingId, version, frozenAt, incomplete, marking, pages, forms, supplements,
                withheld);
    }

    /**
     * One form of the same pack.
     *
     * @param bytes  its size
     * @param sha256 of its exact bytes, in lower-case hexadecimal
     */
    @Schema(name = "PackForm")
    public record Form(String mediaType, String href, long bytes, String sha256) {}
}
