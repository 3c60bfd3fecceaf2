/** Measures the packaged services beside their own SQL, in one run on one machine. */
@NullMarked
package org.openscrutiny.benchmarks;

import org.jspecify.annotations.NullMarked;
