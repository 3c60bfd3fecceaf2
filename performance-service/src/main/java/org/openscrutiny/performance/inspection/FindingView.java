package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/** A finding as served. */
@Schema(name = "Finding")
public record FindingView(UUID id, UUID inspectionId, int number, String text, FindingPolarity polarity,
        @Nullable String areaCovered, boolean verbatim, Instant createdAt, Instant modifiedAt, long version) {

    static FindingView of(Finding finding, Caller caller) {
        var said = finding.asDraft();
        return new FindingView(finding.id(), finding.inspectionId(), finding.number(), said.text(), said.polarity(),
                said.areaCovered(), said.verbatim(), finding.createdAt(), finding.modifiedAtFor(caller),
                finding.versionFor(caller));
    }
}
