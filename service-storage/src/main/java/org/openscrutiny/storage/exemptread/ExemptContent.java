package org.openscrutiny.storage.exemptread;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knows which records of a service are exempt; a service that has such records makes one application-scoped bean of it. */
public interface ExemptContent {

    /**
     * What is exempt in an answer that is about to be sent.
     *
     * @param path  the address that was asked for, without its query
     * @param named every id in the answer or the address, of whatever kind of record; at least one
     */
    List<ExemptRecord> shownBy(String path, Set<UUID> named);
}
