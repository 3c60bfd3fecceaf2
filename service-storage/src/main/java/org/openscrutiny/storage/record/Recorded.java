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
 * What every record carries. It counts its changes twice: {@code version} moves with every change,
 * {@code openVersion} only with those the public may see, so that what the public is shown never tells of a hidden change.
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

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "modified_at", nullable = false)
    private Instant modifiedAt;

    @Column(name = "open_modified_at", nullable = false)
    private Instant openModifiedAt;

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
    }

    /** Notes a change that those of the given audience can see. */
    public final void touch(Instant now, Audience audience) {
        var at = stored(now);
        // Strictly later, so that the record is dirty and its version moves even on a coarse clock.
        modifiedAt = at.isAfter(modifiedAt) ? at : modifiedAt.plus(1, ChronoUnit.MICROS);
        if (audience == Audience.PUBLIC) {
            openVersion++;
            openModifiedAt = modifiedAt;
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

    public final long openVersion() {
        return openVersion;
    }

    public final Instant modifiedAt() {
        return modifiedAt;
    }

    /** The version this caller may know of. */
    public final long versionFor(Caller caller) {
        return seesAll(caller) ? version : openVersion;
    }

    /** The last change this caller may know of. */
    public final Instant modifiedAtFor(Caller caller) {
        return seesAll(caller) ? modifiedAt : openModifiedAt;
    }

    /** The tag for this caller: the version for one who may read more than the public, for the public the open one. */
    public final Tag tagFor(Caller caller) {
        return seesAll(caller) ? Tag.ofVersion(version) : new Tag("o" + openVersion);
    }

    /** Every other audience lies within that of the members (ADR 0005). */
    private static boolean seesAll(Caller caller) {
        return caller.mayRead(Audience.MEMBERS);
    }

    /** PostgreSQL keeps microseconds: what is answered at once must equal what is read back later. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
