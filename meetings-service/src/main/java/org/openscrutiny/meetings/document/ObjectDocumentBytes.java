package org.openscrutiny.meetings.document;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.openscrutiny.support.problem.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps documents in a bucket of an object store that speaks S3. */
class ObjectDocumentBytes implements DocumentBytes, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ObjectDocumentBytes.class);

    private final S3Client store;
    private final String bucket;
    private final String prefix;

    /** @param prefix of every key, such as {@code documents/}; may be empty */
    ObjectDocumentBytes(S3Client store, String bucket, String prefix) {
        this.store = store;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void keep(String sha256, byte[] content) {
        asking(() -> store.putObject(put -> put.bucket(bucket).key(prefix + sha256), RequestBody.fromBytes(content)));
    }

    @Override
    public boolean holds(String sha256) {
        return asking(() -> {
            try {
                store.headObject(head -> head.bucket(bucket).key(prefix + sha256));
                return true;
            } catch (NoSuchKeyException missing) {
                return false;
            }
        });
    }

    @Override
    public InputStream open(String sha256, ByteRange range) {
        return asking(() -> {
            try {
                return store.getObject(get -> get.bucket(bucket)
                        .key(prefix + sha256)
                        .range("bytes=%d-%d".formatted(range.first(), range.last())));
            } catch (NoSuchKeyException gone) {
                throw new IllegalStateException("The bytes of document %s are gone".formatted(sha256), gone);
            }
        });
    }

    @Override
    public List<String> keptBefore(Instant moment, String after, int limit) {
        return asking(() -> store
                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix).startAfter(prefix + after))
                .contents()
                .stream()
                .filter(object -> object.lastModified().isBefore(moment))
                .map(S3Object::key)
                .map(key -> key.substring(prefix.length()))
                .limit(limit)
                .toList());
    }

    @Override
    public void remove(String sha256, Instant moment) {
        asking(() -> {
            var keptAt = store.headObject(head -> head.bucket(bucket).key(prefix + sha256)).lastModified();
            return keptAt.isBefore(moment)
                    ? store.deleteObject(delete -> delete.bucket(bucket).key(prefix + sha256))
                    : keptAt;
        });
    }

    @Override
    public void close() {
        store.close();
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException | UncheckedIOException unreachable) {
            LOG.error("The object store does not do what it is asked", unreachable);
            throw new Unavailable("The files of documents cannot be reached just now; send the request again.",
                    Duration.ofSeconds(30));
        }
    }
}
