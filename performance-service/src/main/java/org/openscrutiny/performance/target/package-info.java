/** Targets: what figures are to reach, by when, and how far off is still amber. */
@NullMarked
package org.openscrutiny.performance.target;

import org.jspecify.annotations.NullMarked;
