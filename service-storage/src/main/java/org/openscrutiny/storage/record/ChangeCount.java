package org.openscrutiny.storage.record;

import java.util.Collection;

import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.tag.Tag;

/**
 * Which changes of a record a reader is told of: each audience has a count and a time of its own, that move with what its
 * readers may see and with nothing else (ADR 0005). What is read without the record's entity takes the names of the columns and
 * properties from here, so that it says what {@link Recorded} says.
 */
public enum ChangeCount {

    /** Those that everybody may see. */
    OPEN(Audience.PUBLIC),
    /** Those that members may see too. */
    MEMBERS(Audience.MEMBERS),
    /** Those that all who prepare the record may see. */
    DRAFT(Audience.DRAFT),
    /** Each and every one: the version that guards against lost updates. */
    ALL(Audience.EXEMPT);

    private final Audience readers;

    ChangeCount(Audience readers) {
        this.readers = readers;
    }

    /** The one that this caller is told: of all they may read. */
    public static ChangeCount of(Caller caller) {
        return of(caller.audiences());
    }

    /** @param audiences all that a reader may read */
    public static ChangeCount of(Collection<Audience> audiences) {
        return of(audiences.stream().reduce(Audience.PUBLIC, Audience::within));
    }

    /** The one that is told to all readers of this audience. */
    public static ChangeCount of(Audience audience) {
        return switch (audience) {
            case PUBLIC -> OPEN;
            case MEMBERS -> MEMBERS;
            case DRAFT -> DRAFT;
            case EXEMPT -> ALL;
        };
    }

    /** Whether its readers see a change that those of the given audience can see. */
    boolean counts(Audience audience) {
        return audience.within(readers) == readers;
    }

    /** The tag of a record whose count this is; it says which, so that no two readers' tags are taken for each other. */
    public Tag tag(long count) {
        return switch (this) {
            case OPEN -> new Tag("o" + count);
            case MEMBERS -> new Tag("m" + count);
            case DRAFT -> new Tag("d" + count);
            case ALL -> Tag.ofVersion(count);
        };
    }

    /** Its column in SQL, {@code open_version}. */
    public String versionColumn() {
        return column("version");
    }

    /** The column of when it moved last, {@code open_modified_at}. */
    public String modifiedAtColumn() {
        return column("modified_at");
    }

    private String column(String whole) {
        return switch (this) {
            case OPEN -> "open_" + whole;
            case MEMBERS -> "members_" + whole;
            case DRAFT -> "draft_" + whole;
            case ALL -> whole;
        };
    }

    /** The property of when it moved last in HQL, {@code openModifiedAt}. */
    public String modifiedAtProperty() {
        return switch (this) {
            case OPEN -> "openModifiedAt";
            case MEMBERS -> "membersModifiedAt";
            case DRAFT -> "draftModifiedAt";
            case ALL -> "modifiedAt";
        };
    }
}
