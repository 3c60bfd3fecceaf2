@NullMarked
package org.openscrutiny.benchmarks;

import org.jspecify.annotations.NullMarked;
