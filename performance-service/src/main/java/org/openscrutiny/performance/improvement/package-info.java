/** What the council does about what inspectors found, and what shows that it worked. */
@NullMarked
package org.openscrutiny.performance.improvement;

import org.jspecify.annotations.NullMarked;
