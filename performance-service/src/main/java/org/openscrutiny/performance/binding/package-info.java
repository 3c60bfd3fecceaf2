/** Bindings: indicators that take their figures from a column of a data set. */
@NullMarked
package org.openscrutiny.performance.binding;

import org.jspecify.annotations.NullMarked;
