/** Sources: who published a figure, how officially, and what its symbols mean. */
@NullMarked
package org.openscrutiny.performance.source;

import org.jspecify.annotations.NullMarked;
