/** Data sets: official statistics in versions, what each version holds, and what it changed. */
@NullMarked
package org.openscrutiny.performance.dataset;

import org.jspecify.annotations.NullMarked;
