/** Who was there, who sent apologies, and of whom the paper says nothing. */
@NullMarked
package org.openscrutiny.meetings.attendance;

import org.jspecify.annotations.NullMarked;
