/** Figures: an exact decimal or a symbol in its place, how it is rounded, and which way is better. Plain Java. */
@NullMarked
package org.openscrutiny.performance.figure;

import org.jspecify.annotations.NullMarked;
