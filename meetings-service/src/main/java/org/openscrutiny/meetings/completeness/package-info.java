/** What the record of a meeting still lacks. */
@NullMarked
package org.openscrutiny.meetings.completeness;

import org.jspecify.annotations.NullMarked;
