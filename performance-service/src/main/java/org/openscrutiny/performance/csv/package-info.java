/** Tables as CSV. */
@NullMarked
package org.openscrutiny.performance.csv;

import org.jspecify.annotations.NullMarked;
