package org.openscrutiny.storage.record;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.support.access.Caller;

/** Puts what is served of a record together with the tag its reader may see. */
@ApplicationScoped
public class ReaderTags {

    private final Caller caller;

    public ReaderTags(Caller caller) {
        this.caller = caller;
    }

    /** @param changed flushed, so that its version has moved */
    public <T> Tagged<T> tagged(Recorded changed, T view) {
        return new Tagged<>(view, changed.tagFor(caller));
    }
}
