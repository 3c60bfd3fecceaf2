/** Statutory and constitutional clocks: plain Java, pure functions of dates and dated rules. */
@NullMarked
package org.openscrutiny.meetings.clock;

import org.jspecify.annotations.NullMarked;
