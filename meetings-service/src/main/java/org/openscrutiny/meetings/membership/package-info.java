/** Who sits on a committee, for whom, and how far they may vote. */
@NullMarked
package org.openscrutiny.meetings.membership;

import org.jspecify.annotations.NullMarked;
