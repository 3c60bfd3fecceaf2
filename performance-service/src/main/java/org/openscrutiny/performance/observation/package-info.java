/** Observations: every figure as it was ever published, and what stood on any day. */
@NullMarked
package org.openscrutiny.performance.observation;

import org.jspecify.annotations.NullMarked;
