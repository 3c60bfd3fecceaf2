package org.openscrutiny.support.access;

import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells callers who they are. */
@Path("/v1/caller")
class CallerResource {

    private final Caller caller;

    CallerResource(Caller caller) {
        this.caller = caller;
    }

    record Told(String name, Set<String> roles, Set<Audience> audiences, boolean member, boolean readsDrafts) {}

    @GET
    @PermitAll
    public Told who() {
        return new Told(caller.name(), caller.roles(), caller.audiences(), caller.isAny(Roles.MEMBER),
                caller.mayRead(Audience.DRAFT));
    }
}
