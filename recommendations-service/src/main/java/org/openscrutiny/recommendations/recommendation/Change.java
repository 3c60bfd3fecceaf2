package org.openscrutiny.recommendations.recommendation;

/** What the committee may decide about a recommendation besides judging it. */
public enum Change {
    /** Nothing more is asked, for a stated reason. */
    ENDED,
    /** Others have taken its place. */
    SUPERSEDED,
    /** It is monitored again. */
    REOPENED
}
