package org.openscrutiny.meetings.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A whole file on its way out, hashed as it goes. The last part is given out only once all of it is as it was when it was
 * kept: a file that has changed on its disk breaks off, and is never taken for the document.
 */
final class Verified extends FilterInputStream {

    private static final int PART = 64 * 1024;

    private final String sha256;
    private final MessageDigest digest;
    private byte[] ready = new byte[0];
    private int given;
    private byte[] held;
    private boolean ended;

    Verified(InputStream whole, String sha256) {
        super(whole);
        this.sha256 = sha256;
        digest = Upload.digest();
        held = new byte[0];
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == ready.length) {
            if (ended) {
                return -1;
            }
            advance();
        }
        var count = Math.min(length, ready.length - given);
        System.arraycopy(ready, given, buffer, offset, count);
        given += count;
        return count;
    }

    /** One part behind: what was held is given out once the next one has come, or the end and the right hash. */
    private void advance() throws IOException {
        var next = in.readNBytes(PART);
        ready = held;
        given = 0;
        held = next;
        if (next.length == 0) {
            ended = true;
            var found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(sha256)) {
                ready = new byte[0];
                throw new IOException("Document %s has become %s where it is kept".formatted(sha256, found));
            }
        } else {
            digest.update(next);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = 0L;
        var some = new byte[PART];
        while (skipped < count) {
            var read = read(some, 0, (int) Math.min(PART, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
