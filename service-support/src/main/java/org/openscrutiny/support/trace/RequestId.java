package org.openscrutiny.support.trace;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * The id of the request being answered: in its log lines, in its problem document, in its audit entry, in its calls to
 * sisters and in the header {@link #HEADER} of its answer. Work that no request started has an id of its own.
 */
@RequestScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String TRACE_HEADER = "traceparent";

    private final Trace trace;

    public RequestId(CurrentVertxRequest http) {
        trace = trace(http.getCurrent());
    }

    /** The id of the request on this route, for code below the resource layer. */
    public static String of(RoutingContext routing) {
        return trace(routing).requestId().toString();
    }

    /** A UUID in its usual form. */
    public String value() {
        return trace.requestId().toString();
    }

    /** The W3C trace context to send on with a call that this request makes. */
    public String traceparent() {
        return trace.next();
    }

    private static Trace trace(@Nullable RoutingContext routing) {
        Trace begun = routing == null ? null : routing.get(Trace.KEY);
        return begun == null ? Trace.fresh() : begun;
    }
}
