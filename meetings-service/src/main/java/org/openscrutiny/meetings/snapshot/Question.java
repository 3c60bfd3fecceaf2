package org.openscrutiny.meetings.snapshot;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One GET of a sister. */
@FunctionalInterface
public interface Question {

    /**
     * @param login     the Authorization header to ask with; none to ask as the public
     * @param knownTag  the If-None-Match header
     * @param requestId the request this is asked for, so that both logs tell of one
     */
    RestResponse<String> ask(@Nullable String login, @Nullable String knownTag, String requestId);
}
