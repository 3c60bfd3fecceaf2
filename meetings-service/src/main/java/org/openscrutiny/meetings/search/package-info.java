/** Full text over what meetings left in writing, for each caller as far as they may read. */
@NullMarked
package org.openscrutiny.meetings.search;

import org.jspecify.annotations.NullMarked;
