package org.openscrutiny.performance.dataimport;

import java.util.UUID;

import org.openscrutiny.storage.audit.Actor;

/**
 * An import that is to be worked on.
 *
 * @param actor who sent it; the request is over by then
 */
record ImportWork(UUID id, Received files, ImportOptions options, String optionsSha, Actor actor) {}
