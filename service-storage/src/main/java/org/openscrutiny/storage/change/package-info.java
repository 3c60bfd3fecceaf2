/** The change feed: every change once, in commit order, to those who may know of it. */
@NullMarked
package org.openscrutiny.storage.change;

import org.jspecify.annotations.NullMarked;
