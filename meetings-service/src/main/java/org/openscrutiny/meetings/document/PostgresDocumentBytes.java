package org.openscrutiny.meetings.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps documents in the database, so that a backup of it holds them too; read in slices. */
@ApplicationScoped
class PostgresDocumentBytes implements DocumentBytes {

    private static final int SLICE = 256 * 1024;

    private final EntityManager database;
    private final DataSource connections;

    PostgresDocumentBytes(EntityManager database, DataSource connections) {
        this.database = database;
        this.connections = connections;
    }

    @Override
    public void keep(UUID documentId, byte[] content) {
        database.createNativeQuery("insert into document_contents (document_id, content) values (?1, ?2)")
                .setParameter(1, documentId)
                .setParameter(2, content)
                .executeUpdate();
    }

    @Override
    public void remove(UUID documentId) {
        database.createNativeQuery("delete from document_contents where document_id = ?1")
                .setParameter(1, documentId)
                .executeUpdate();
    }

    @Override
    public InputStream open(UUID documentId, ByteRange range) {
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
                var slice = slice(documentId, next, length);
                next += length;
                return new ByteArrayInputStream(slice);
            }
        });
    }

    private byte[] slice(UUID documentId, long first, int length) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(
                        "select substring(content from ? for ?) from document_contents where document_id = ?")) {
            statement.setInt(1, Math.toIntExact(first + 1));
            statement.setInt(2, length);
            statement.setObject(3, documentId);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The bytes of document %s are gone".formatted(documentId));
                }
                return row.getBytes(1);
            }
        } catch (SQLException unread) {
            throw new IllegalStateException("Document %s could not be read".formatted(documentId), unread);
        }
    }
}
