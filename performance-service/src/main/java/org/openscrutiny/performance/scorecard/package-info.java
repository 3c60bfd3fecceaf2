/** Scorecards: named groups of indicators with how each stands. */
@NullMarked
package org.openscrutiny.performance.scorecard;

import org.jspecify.annotations.NullMarked;
