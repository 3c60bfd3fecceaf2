/** Minutes from the first draft to the signature, and the later meeting that approved them. */
@NullMarked
package org.openscrutiny.meetings.minutes;

import org.jspecify.annotations.NullMarked;
