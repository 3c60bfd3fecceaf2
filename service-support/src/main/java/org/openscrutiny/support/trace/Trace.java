package org.openscrutiny.support.trace;

import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * How a request is known to us and to those who sent it.
 *
 * @param requestId the id under which it is logged
 * @param traceId   32 hexadecimal digits: the trace of W3C Trace Context that it belongs to
 * @param flags     two hexadecimal digits: what the sender decided about sampling
 */
record Trace(UUID requestId, String traceId, String flags) {

    static final String KEY = "org.openscrutiny.trace";

    private static final Pattern ID = Pattern.compile(
            "([0-9a-fA-F]{8})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{12})");
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    static Trace fresh() {
        return of(null, null);
    }

    /**
     * Takes the id and the trace that came, where they are well-formed; anything else is ignored, so that nobody writes
     * into our log. Of a trace alone its id becomes the request's.
     *
     * @param requestId   X-Request-Id: a UUID, with or without its hyphens
     * @param traceparent W3C Trace Context, version 00
     */
    static Trace of(@Nullable String requestId, @Nullable String traceparent) {
        var parent = traceparent == null ? null : PARENT.matcher(traceparent);
        var traced = parent != null && parent.matches() && !parent.group(1).equals(NO_TRACE)
                && !parent.group(2).equals(NO_SPAN);
        var given = requestId == null ? null : uuid(requestId);
        if (parent != null && traced) {
            var traceId = parent.group(1);
            var id = given == null ? uuid(traceId) : given;
            return new Trace(id == null ? UUID.randomUUID() : id, traceId, parent.group(3));
        }
        var id = given == null ? UUID.randomUUID() : given;
        return new Trace(id, id.toString().replace("-", ""), "00");
    }

    /** The same request in the trace that is being recorded, if one is: its id is then in logs and collector alike. */
    Trace within(SpanContext recorded) {
        return recorded.isValid()
                ? new Trace(requestId, recorded.getTraceId(), recorded.getTraceFlags().asHex())
                : this;
    }

    private static @Nullable UUID uuid(String text) {
        var id = ID.matcher(text);
        return id.matches()
                ? UUID.fromString(String.join("-", id.group(1), id.group(2), id.group(3), id.group(4), id.group(5)))
                : null;
    }

    /** The same trace, with a new span for a call that this request makes. */
    String next() {
        var span = ThreadLocalRandom.current().nextLong() | 1; // never zero, which the standard forbids
        return "00-" + traceId + "-" + HexFormat.of().toHexDigits(span) + "-" + flags;
    }
}
