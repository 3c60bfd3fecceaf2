package org.openscrutiny.support.sister;

import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.openscrutiny.support.trace.RequestId;

/**
 * Sends the caller's own login and request id on to a sister, so that she answers with the caller's rights and both logs
 * tell of one request. Named on each client of a sister with {@code @RegisterProvider(PassOn.class)}, and on no other
 * client: it would hand the login to strangers.
 */
@Singleton
public class PassOn implements ClientRequestFilter {

    private final CurrentVertxRequest http;
    private final RequestId requestId;

    public PassOn(CurrentVertxRequest http, RequestId requestId) {
        this.http = http;
        this.requestId = requestId;
    }

    @Override
    public void filter(ClientRequestContext call) {
        if (!Arc.container().requestContext().isActive()) {
            return; // nobody asked: scheduled work asks with its own rights
        }
        call.getHeaders().putSingle(RequestId.HEADER, requestId.value());
        if (!Span.current().getSpanContext().isValid()) { // else the call has a span of its own, and its header
            call.getHeaders().putSingle(RequestId.TRACE_HEADER, requestId.traceparent());
        }
        var routing = http.getCurrent();
        var login = routing == null ? null : routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (login != null && !call.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, login);
        }
    }
}
