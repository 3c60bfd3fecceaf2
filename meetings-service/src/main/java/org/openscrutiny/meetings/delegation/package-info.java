/** Decisions the committee left to an office, what they cover, and how they were used. */
@NullMarked
package org.openscrutiny.meetings.delegation;

import org.jspecify.annotations.NullMarked;
