/** Inspections: what inspectors looked at, when, what they judged, and what they found. */
@NullMarked
package org.openscrutiny.performance.inspection;

import org.jspecify.annotations.NullMarked;
