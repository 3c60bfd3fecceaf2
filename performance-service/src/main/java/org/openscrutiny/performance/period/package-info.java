/** Periods that figures are of: the 91 codes of Explore Education Statistics, and spans with dates of their own. */
@NullMarked
package org.openscrutiny.performance.period;

import org.jspecify.annotations.NullMarked;
