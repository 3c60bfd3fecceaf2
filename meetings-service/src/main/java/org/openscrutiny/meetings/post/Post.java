package org.openscrutiny.meetings.post;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** A post of the council or its executive. Recommendations are led by posts, whoever holds them. Always public. */
@Entity
@Table(name = "posts")
class Post extends Recorded {

    private String title;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Post() {
    }

    Post(PostDraft draft, Instant now) {
        super(now);
        title = draft.title().strip();
        kind = draft.kind();
    }

    void revise(PostDraft draft, Instant now) {
        title = draft.title().strip();
        kind = draft.kind();
        touch(now, Audience.PUBLIC);
    }

    PostDraft asDraft() {
        return new PostDraft(title, kind);
    }
}
