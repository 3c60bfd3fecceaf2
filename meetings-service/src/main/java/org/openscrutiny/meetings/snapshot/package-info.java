/** What the sister services said, now or when they last answered. */
@NullMarked
package org.openscrutiny.meetings.snapshot;

import org.jspecify.annotations.NullMarked;
