/** How one service asks another: in the caller's name, under the caller's request id, and ready for no answer. */
@NullMarked
package org.openscrutiny.support.sister;

import org.jspecify.annotations.NullMarked;
