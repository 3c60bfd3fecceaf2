/** Comparator groups: who an area is compared with, by model version. */
@NullMarked
package org.openscrutiny.performance.comparator;

import org.jspecify.annotations.NullMarked;
