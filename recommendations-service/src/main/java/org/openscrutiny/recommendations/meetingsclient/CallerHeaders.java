package org.openscrutiny.recommendations.meetingsclient;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Passes the caller's own login on, so that the sister answers what this caller may see; a scheduled task has none. */
class CallerHeaders implements ClientRequestFilter {

    private final CurrentVertxRequest request;

    CallerHeaders(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ClientRequestContext call) {
        var current = request.getCurrent();
        var login = current == null ? null : current.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (login != null) {
            call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, login);
        }
    }
}
