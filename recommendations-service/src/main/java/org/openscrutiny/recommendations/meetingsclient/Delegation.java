package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A decision the committee left to its Chairman, as meetings-service keeps it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Delegation(@Nullable UUID meetingId, @Nullable Scope scope) {

    /** Only what is checked here; the rest is for meetings-service to judge when it is asked to spend. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scope(@Nullable UUID inquiryId) {}

    public boolean isAbout(UUID inquiry) {
        return scope != null && inquiry.equals(scope.inquiryId());
    }
}
