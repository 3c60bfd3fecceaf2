/** From which document a record was taken. */
@NullMarked
package org.openscrutiny.meetings.source;

import org.jspecify.annotations.NullMarked;
