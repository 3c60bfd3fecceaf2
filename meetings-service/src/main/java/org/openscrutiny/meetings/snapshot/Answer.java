package org.openscrutiny.meetings.snapshot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A sister's answer to a question for one of her records. */
public sealed interface Answer<T> {

    /**
     * She told, now or earlier.
     *
     * @param etag  the state of the record she told of
     * @param asOf  when she told
     * @param stale whether she was asked again since and did not answer
     */
    record Told<T>(T value, @Nullable String etag, Instant asOf, boolean stale) implements Answer<T> {}

    /** She says that there is no such record for whoever asked. */
    record Unknown<T>() implements Answer<T> {}

    /** She does not answer and never told of it before. */
    record Silent<T>(Instant askedAt) implements Answer<T> {}
}
