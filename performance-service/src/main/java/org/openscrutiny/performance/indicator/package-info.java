/** Indicators: what is measured, how it is reckoned, and which way is better. */
@NullMarked
package org.openscrutiny.performance.indicator;

import org.jspecify.annotations.NullMarked;
