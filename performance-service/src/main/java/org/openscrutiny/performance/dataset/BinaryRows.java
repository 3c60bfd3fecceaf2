package org.openscrutiny.performance.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows for COPY in PostgreSQL's binary format (manual: COPY, Binary Format), which the server reads without parsing. Sent on
 * whenever enough has gathered, so that memory holds one buffer.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int ENOUGH = 1 << 16;
    private static final int INTEGER_TYPE = 23;
    private static final int TEXT_TYPE = 25;
    private static final int NUMERIC_TYPE = 1700;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * ENOUGH);

    BinaryRows(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void row(int fields) throws SQLException {
        if (buffer.position() >= ENOUGH) {
            send();
        }
        room(2).putShort((short) fields);
    }

    void integer(int value) {
        room(8).putInt(4).putInt(value);
    }

    void nothing() {
        room(4).putInt(-1);
    }

    void integers(int[] values) {
        var start = array(INTEGER_TYPE, values.length, false);
        for (var value : values) {
            integer(value);
        }
        close(start);
    }

    /** Cells that are numbers; others are null. */
    void numerics(@Nullable String[] cells) {
        var start = array(NUMERIC_TYPE, cells.length, true);
        for (var cell : cells) {
            if (cell == null) {
                nothing();
            } else {
                var at = room(4 + NumericBytes.most(cell)).position();
                buffer.putInt(0);
                NumericBytes.write(cell, buffer);
                close(at);
            }
        }
        close(start);
    }

    void texts(@Nullable String[] cells) {
        var start = array(TEXT_TYPE, cells.length, true);
        for (var cell : cells) {
            if (cell == null) {
                nothing();
            } else {
                var bytes = cell.getBytes(UTF_8);
                room(4 + bytes.length).putInt(bytes.length).put(bytes);
            }
        }
        close(start);
    }

    /** @return the rows stored */
    long finish() throws SQLException {
        room(2).putShort((short) -1);
        send();
        return copy.endCopy();
    }

    /** Gives up: without it the connection stays in the copy, and nothing else can be said on it, not even to roll back. */
    void abandon() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private int array(int type, int length, boolean nulls) {
        var start = room(24).position();
        buffer.putInt(0).putInt(length == 0 ? 0 : 1).putInt(nulls ? 1 : 0).putInt(type);
        if (length > 0) {
            buffer.putInt(length).putInt(1);
        }
        return start;
    }

    /** Writes the length of what stands between its place and here. */
    private void close(int start) {
        buffer.putInt(start, buffer.position() - start - 4);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), buffer.capacity() * 2 + bytes));
            larger.position(buffer.position());
            buffer = larger;
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
