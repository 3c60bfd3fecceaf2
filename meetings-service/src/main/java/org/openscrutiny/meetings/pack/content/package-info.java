/**
 * What an agenda pack says, ready to be set: immutable, free of entities, cut to one audience before it is built. Whoever
 * holds one may show all of it to that audience.
 */
@NullMarked
package org.openscrutiny.meetings.pack.content;

import org.jspecify.annotations.NullMarked;
