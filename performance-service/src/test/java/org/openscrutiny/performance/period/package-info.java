@NullMarked
package org.openscrutiny.performance.period;

import org.jspecify.annotations.NullMarked;
