package org.openscrutiny.meetings.evidence;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which notes of a meeting a list shows. */
public class EvidenceFilter {

    @QueryParam("itemId")
    @Nullable
    UUID itemId;

    @QueryParam("outcome")
    @Nullable
    Outcome outcome;

    @QueryParam("section")
    @Nullable
    String section;

    @QueryParam("askerId")
    @Parameter(description = "The person who asked, where the key of initials says who that is")
    @Nullable
    UUID askerId;

    @Nullable
    UUID itemId() {
        return itemId;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String section() {
        return section;
    }

    @Nullable
    UUID askerId() {
        return askerId;
    }
}
