/** Meetings as calendars that people subscribe to. */
@NullMarked
package org.openscrutiny.meetings.calendar;

import org.jspecify.annotations.NullMarked;
