/** Assessments: how a figure stands, with everything needed to reckon it again. */
@NullMarked
package org.openscrutiny.performance.assessment;

import org.jspecify.annotations.NullMarked;
