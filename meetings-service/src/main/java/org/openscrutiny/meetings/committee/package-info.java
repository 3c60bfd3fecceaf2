/** Committees: what they are for, what they cover, whom to ask. */
@NullMarked
package org.openscrutiny.meetings.committee;

import org.jspecify.annotations.NullMarked;
