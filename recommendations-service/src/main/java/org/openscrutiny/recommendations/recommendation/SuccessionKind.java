package org.openscrutiny.recommendations.recommendation;

/** How others take a recommendation's place. */
public enum SuccessionKind {
    SUPERSEDED, SPLIT, MERGED
}
