package org.openscrutiny.support.access;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a login that is not known also where none is needed: whoever sends one wants to be answered with its rights, and
 * would take the public's answer for his own.
 */
@Singleton
public class LoginCheck {

    private final SecurityIdentity identity;

    LoginCheck(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            // Asks for the login, which is otherwise done only where a role is needed.
            if (identity.isAnonymous()) {
                throw new UnauthorizedException("A login of a kind that is not taken here");
            }
        }
    }
}
