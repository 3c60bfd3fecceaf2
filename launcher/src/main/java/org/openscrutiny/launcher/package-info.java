/** What {@code ./run} starts: PostgreSQL, the three packaged services, the sample council; and how all of it stops. */
@NullMarked
package org.openscrutiny.launcher;

import org.jspecify.annotations.NullMarked;
