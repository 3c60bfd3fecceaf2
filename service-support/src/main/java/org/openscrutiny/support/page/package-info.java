/** Lists: keyset pages with opaque cursors. */
@NullMarked
package org.openscrutiny.support.page;

import org.jspecify.annotations.NullMarked;
