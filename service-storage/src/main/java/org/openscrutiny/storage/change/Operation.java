package org.openscrutiny.storage.change;

/** What happened to a record; {@code DELETED} is a tombstone, also for a record that was withdrawn from an audience. */
public enum Operation {
    CREATED, UPDATED, DELETED
}
