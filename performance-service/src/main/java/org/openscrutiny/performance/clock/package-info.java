/**
 * What law gives the council time for after an inspection: pure functions of dates and dated rules, computed when they are
 * asked for and never stored. The answers have the form of those of meetings-service.
 */
@NullMarked
package org.openscrutiny.performance.clock;

import org.jspecify.annotations.NullMarked;
