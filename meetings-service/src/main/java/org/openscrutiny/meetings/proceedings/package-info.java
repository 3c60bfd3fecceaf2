/** What the record of a meeting needs to know of the meeting itself: whether it has begun, who may read what, whether its minutes are settled. */
@NullMarked
package org.openscrutiny.meetings.proceedings;

import org.jspecify.annotations.NullMarked;
