package org.openscrutiny.meetings.document;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

import org.openscrutiny.support.problem.Unavailable;

/**
 * Where the bytes of documents are kept: each file once, under its SHA-256, so that what is there never changes. They are
 * kept before the row that names them is recorded; what no row names is swept later (ADR 0017).
 */
interface DocumentBytes {

    /**
     * Keeps them, whether or not they are there already; they count as kept just now.
     *
     * @throws Unavailable if they cannot be kept now
     */
    void keep(String sha256, byte[] content);

    /** Whether they are there. */
    boolean holds(String sha256);

    /** Reads a slice without holding all of it in memory. */
    InputStream open(String sha256, ByteRange range);

    /**
     * Some of those kept before a moment, in the order of their hashes.
     *
     * @param after the last one seen; the empty text at the start
     */
    List<String> keptBefore(Instant moment, String after, int limit);

    /** Removes them, unless they were kept again since the moment. */
    void remove(String sha256, Instant moment);
}
