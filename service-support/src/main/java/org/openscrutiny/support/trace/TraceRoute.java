package org.openscrutiny.support.trace;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Gives each request its id before anything else sees it, and each answer, whoever gives it, the id back. */
@Singleton
class TraceRoute {

    private static final int FIRST = -1_000_000;

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::begin);
    }

    private void begin(RoutingContext routing) {
        var headers = routing.request().headers();
        var trace = Trace.of(headers.get(RequestId.HEADER), headers.get(RequestId.TRACE_HEADER))
                .within(Span.current().getSpanContext());
        var id = trace.requestId().toString();
        routing.put(Trace.KEY, trace);
        MDC.put("requestId", id);
        MDC.put("traceId", trace.traceId());
        routing.response().putHeader(RequestId.HEADER, id);
        routing.next();
    }
}
