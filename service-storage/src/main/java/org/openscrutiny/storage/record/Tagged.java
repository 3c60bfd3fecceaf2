package org.openscrutiny.storage.record;

import java.net.URI;
import java.util.function.Supplier;

import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/**
 * What is served of a record, with the tag of exactly that for its reader.
 *
 * @param <T> the view
 */
public record Tagged<T>(T view, Tag tag) {

    /** 200, or 304 where the reader has it already. */
    public RestResponse<T> read(Preconditions preconditions) {
        return preconditions.answer(tag, () -> view);
    }

    /**
     * 304 where the reader has it already, which the tag alone tells; else 200 with what is read then.
     *
     * @param tag   costs less than the whole
     * @param whole asked for only where the reader has something else, or nothing
     */
    public static <T> RestResponse<T> read(Preconditions preconditions, Supplier<Tag> tag, Supplier<Tagged<T>> whole) {
        return preconditions.<T>unchanged(tag).orElseGet(() -> whole.get().changed());
    }

    /** 200 after a change. */
    public RestResponse<T> changed() {
        return RestResponse.ResponseBuilder.ok(view).tag(tag.value()).build();
    }

    /** @param url the new record's address, relative to the service */
    public RestResponse<T> created(String url) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(url)).entity(view).tag(tag.value()).build();
    }
}
