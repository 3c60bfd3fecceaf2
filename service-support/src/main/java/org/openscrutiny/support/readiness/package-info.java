/** Checks that refuse an unsafe production start. */
@NullMarked
package org.openscrutiny.support.readiness;

import org.jspecify.annotations.NullMarked;
