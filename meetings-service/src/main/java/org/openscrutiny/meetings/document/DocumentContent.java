package org.openscrutiny.meetings.document;

import java.io.InputStream;

/** Bytes of a document, to be sent as they are. */
record DocumentContent(InputStream bytes, String contentType) {}
