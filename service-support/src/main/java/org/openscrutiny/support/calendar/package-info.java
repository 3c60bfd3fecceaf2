/** What iCalendar asks of text and libraries do not give. */
@NullMarked
package org.openscrutiny.support.calendar;

import org.jspecify.annotations.NullMarked;
