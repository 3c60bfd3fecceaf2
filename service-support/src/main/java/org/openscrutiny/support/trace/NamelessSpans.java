package org.openscrutiny.support.trace;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Takes from spans what people look for: a search term may name a person, and a collector is none of the record's keepers. */
@Singleton
class NamelessSpans implements SpanProcessor {

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, "");
        }
        var address = span.getAttribute(ADDRESS);
        var query = address == null ? -1 : address.indexOf('?');
        if (address != null && query >= 0) {
            span.setAttribute(ADDRESS, address.substring(0, query));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // told by the processor that sends
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
