/** Questions and answers of an evidence session, as printed, with the key of initials. */
@NullMarked
package org.openscrutiny.meetings.evidence;

import org.jspecify.annotations.NullMarked;
