/** The request id: accepted or made, logged, passed on, and given back in problems. */
@NullMarked
package org.openscrutiny.support.trace;

import org.jspecify.annotations.NullMarked;
