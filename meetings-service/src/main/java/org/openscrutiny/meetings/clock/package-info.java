/**
 * Statutory and constitutional clocks: the rules are plain Java, pure functions of dates and dated rules; {@link
 * org.openscrutiny.meetings.clock.ClockSource} is what a feature offers whose records have clocks.
 */
@NullMarked
package org.openscrutiny.meetings.clock;

import org.jspecify.annotations.NullMarked;
