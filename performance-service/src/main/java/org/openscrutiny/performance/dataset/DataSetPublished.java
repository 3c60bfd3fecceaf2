package org.openscrutiny.performance.dataset;

import org.openscrutiny.storage.audit.Actor;

/**
 * Told within the transaction in which a version comes out.
 *
 * @param correction whether it corrects the version before
 * @param actor      who sent the file
 */
public record DataSetPublished(DataSetVersion version, boolean correction, Actor actor) {}
