/** The time an executive has to answer a report, as pure functions of dates, and its record. */
@NullMarked
package org.openscrutiny.recommendations.clock;

import org.jspecify.annotations.NullMarked;
