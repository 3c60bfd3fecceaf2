/**
 * Judging figures: RAG, change, direction of travel, rank and quartile. Pure functions over exact decimals; every answer
 * carries what went in, the version of its rule and the rounding, so that anyone can recompute it.
 */
@NullMarked
package org.openscrutiny.performance.rating;

import org.jspecify.annotations.NullMarked;
