package org.openscrutiny.meetings.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;

import javax.sql.DataSource;

/** Keeps documents in the database, so that a backup of it holds them too; read in slices. */
class PostgresDocumentBytes implements DocumentBytes {

    private static final int SLICE = 256 * 1024;

    private final DataSource connections;
    private final Clock clock;

    PostgresDocumentBytes(DataSource connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void keep(String sha256, byte[] content) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement("""
                insert into document_contents (sha256, content, kept_at) values (?, ?, ?)
                on conflict (sha256) do update set kept_at = excluded.kept_at""")) {
            statement.setString(1, sha256);
            statement.setBytes(2, content);
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Document %s could not be kept".formatted(sha256), failed);
        }
    }

    @Override
    public boolean holds(String sha256) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement("select 1 from document_contents where sha256 = ?")) {
            statement.setString(1, sha256);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Document %s could not be looked for".formatted(sha256), failed);
        }
    }

    @Override
    public List<String> keptBefore(Instant moment, String after, int limit) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement("""
                select sha256 from document_contents where kept_at < ? and sha256 > ? order by sha256 limit ?""")) {
            statement.setTimestamp(1, Timestamp.from(moment));
            statement.setString(2, after);
            statement.setInt(3, limit);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The documents could not be listed", failed);
        }
    }

    @Override
    public void remove(String sha256, Instant moment) {
        try (var connection = connections.getConnection();
                var statement = connection
                        .prepareStatement("delete from document_contents where sha256 = ? and kept_at < ?")) {
            statement.setString(1, sha256);
            statement.setTimestamp(2, Timestamp.from(moment));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Document %s could not be removed".formatted(sha256), failed);
        }
    }

    @Override
    public InputStream open(String sha256, ByteRange range) {
        return new SequenceInputStream(new Enumeration<InputStream>() {

            private long next = range.first();

            @Override
            public boolean hasMoreElements() {
                return next <= range.last();
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                var length = (int) Math.min(SLICE, range.last() - next + 1);
                var slice = slice(sha256, next, length);
                next += length;
                return new ByteArrayInputStream(slice);
            }
        });
    }

    private byte[] slice(String sha256, long first, int length) {
        try (var connection = connections.getConnection();
                var statement = connection
                        .prepareStatement(
                                "select substring(content from ? for ?) from document_contents where sha256 = ?")) {
            statement.setInt(1, Math.toIntExact(first + 1));
            statement.setInt(2, length);
            statement.setString(3, sha256);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The bytes of document %s are gone".formatted(sha256));
                }
                return row.getBytes(1);
            }
        } catch (SQLException unread) {
            throw new IllegalStateException("Document %s could not be read".formatted(sha256), unread);
        }
    }
}
