package org.openscrutiny.performance.observation;

import org.openscrutiny.support.tag.Tag;

/** The tag of a revision: all that ever changes on it is the day on which the next one supersedes it. */
final class ObservationTag {

    private ObservationTag() {
    }

    static Tag of(ObservationView revision) {
        return new Tag(revision.supersededOn() == null ? "standing" : "superseded-" + revision.supersededOn());
    }
}
