package org.openscrutiny.meetings.document;

import java.io.InputStream;
import java.util.UUID;

/** Where the bytes of documents are kept; they are written once and never changed. */
interface DocumentBytes {

    /** Keeps them, in the transaction that records the document. */
    void keep(UUID documentId, byte[] content);

    /** Reads a slice without holding it all in memory. */
    InputStream open(UUID documentId, ByteRange range);

    /** Removes those of a document that was never published. */
    void remove(UUID documentId);
}
