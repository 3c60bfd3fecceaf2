/** Recommendations: what was asked, of whom, by when; where each stands is derived from its histories. */
@NullMarked
package org.openscrutiny.recommendations.recommendation;

import org.jspecify.annotations.NullMarked;
