package org.openscrutiny.meetings.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** One version of a file of a paper; its bytes never change. */
@Entity
@Table(name = "documents")
class Document extends Recorded {

    @Column(name = "report_id")
    private UUID reportId;

    private String title;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    private long size;

    private String sha256;

    @Column(name = "version_number")
    private int versionNumber;

    @Column(name = "replaces_id")
    private @Nullable UUID replacesId;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "words_taken", updatable = false)
    private boolean wordsTaken;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Document() {
    }

    Document(UUID reportId, KeptFile file, @Nullable Document replaced, Instant now) {
        super(now);
        this.reportId = reportId;
        title = file.title();
        fileName = file.fileName();
        contentType = file.contentType();
        size = file.size();
        sha256 = file.sha256();
        wordsTaken = file.read();
        versionNumber = replaced == null ? 1 : replaced.versionNumber + 1;
        replacesId = replaced == null ? null : replaced.id();
    }

    void publish(Instant at, Audience reportAudience, Instant now) {
        publishedAt = at;
        touch(now, audience(reportAudience));
    }

    /** For whom it exists, given for whom its paper does. */
    Audience audience(Audience reportAudience) {
        return (publishedAt == null ? Audience.DRAFT : Audience.PUBLIC).within(reportAudience);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    UUID reportId() {
        return reportId;
    }

    String fileName() {
        return fileName;
    }

    String contentType() {
        return contentType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    DocumentView view(Caller caller) {
        return new DocumentView(id(), reportId, title, fileName, contentType, size, sha256, versionNumber, replacesId,
                publishedAt, createdAt(), modifiedAtFor(caller), versionFor(caller));
    }
}
