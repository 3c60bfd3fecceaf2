package org.openscrutiny.storage.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.tag.Tag;

/**
 * What every record carries. It counts its changes for each audience ({@link ChangeCount}): {@code version} moves with every
 * change, the others only with those that their readers may see, so that what a reader is shown never tells of a hidden change.
 * A change to a child calls {@link #touch} on its parent.
 */
@MappedSuperclass
public abstract class Recorded {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "open_version", nullable = false)
    private long openVersion;

    @Column(name = "members_version", nullable = false)
    private long membersVersion;

    @Column(name = "draft_version", nullable = false)
    private long draftVersion;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "modified_at", nullable = false)
    private Instant modifiedAt;

    @Column(name = "open_modified_at", nullable = false)
    private Instant openModifiedAt;

    @Column(name = "members_modified_at", nullable = false)
    private Instant membersModifiedAt;

    @Column(name = "draft_modified_at", nullable = false)
    private Instant draftModifiedAt;

    /** For Hibernate. */
    protected Recorded() {
    }

    protected Recorded(Instant now) {
        this(null, now);
    }

    /** @param given an id that was promised before the record could be made, or null for a new one */
    protected Recorded(@Nullable UUID given, Instant now) {
        id = given == null ? UuidVersion7Strategy.INSTANCE.generateUuid(null) : given;
        createdAt = stored(now);
        modifiedAt = createdAt;
        openModifiedAt = createdAt;
        membersModifiedAt = createdAt;
        draftModifiedAt = createdAt;
    }

    /** Notes a change that those of the given audience can see; with them all who may read more. */
    public final void touch(Instant now, Audience audience) {
        var at = stored(now);
        // Strictly later, so that the record is dirty and its version moves even on a coarse clock.
        modifiedAt = at.isAfter(modifiedAt) ? at : modifiedAt.plus(1, ChronoUnit.MICROS);
        for (var count : ChangeCount.values()) {
            if (count.counts(audience)) {
                move(count);
            }
        }
    }

    private void move(ChangeCount count) {
        switch (count) {
            case OPEN -> {
                openVersion++;
                openModifiedAt = modifiedAt;
            }
            case MEMBERS -> {
                membersVersion++;
                membersModifiedAt = modifiedAt;
            }
            case DRAFT -> {
                draftVersion++;
                draftModifiedAt = modifiedAt;
            }
            case ALL -> {
                // At flush.
            }
        }
    }

    public final UUID id() {
        return id;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    /** Every change; moves at flush. */
    public final long version() {
        return version;
    }

    public final Instant modifiedAt() {
        return modifiedAt;
    }

    /** How often it has changed, as far as this count goes; that of all changes moves at flush. */
    public final long version(ChangeCount count) {
        return switch (count) {
            case OPEN -> openVersion;
            case MEMBERS -> membersVersion;
            case DRAFT -> draftVersion;
            case ALL -> version;
        };
    }

    /** When it last changed, as far as this count goes. */
    public final Instant modifiedAt(ChangeCount count) {
        return switch (count) {
            case OPEN -> openModifiedAt;
            case MEMBERS -> membersModifiedAt;
            case DRAFT -> draftModifiedAt;
            case ALL -> modifiedAt;
        };
    }

    /** The version this caller may know of. */
    public final long versionFor(Caller caller) {
        return version(ChangeCount.of(caller));
    }

    /** The last change this caller may know of. */
    public final Instant modifiedAtFor(Caller caller) {
        return modifiedAt(ChangeCount.of(caller));
    }

    /** The tag for this caller, of the version they may know of. */
    public final Tag tagFor(Caller caller) {
        var count = ChangeCount.of(caller);
        return count.tag(version(count));
    }

    /** PostgreSQL keeps microseconds: what is answered at once must equal what is read back later. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
