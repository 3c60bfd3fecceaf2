/** Figures about the council's business, computed on a schedule and served from memory at a scrape. */
@NullMarked
package org.openscrutiny.support.metrics;

import org.jspecify.annotations.NullMarked;
