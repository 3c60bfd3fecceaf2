/** What histories of steps have in common. */
@NullMarked
package org.openscrutiny.performance.step;

import org.jspecify.annotations.NullMarked;
