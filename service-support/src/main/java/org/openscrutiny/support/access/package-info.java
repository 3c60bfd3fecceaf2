/** Who calls, in which roles, and which audiences those roles may read. */
@NullMarked
package org.openscrutiny.support.access;

import org.jspecify.annotations.NullMarked;
