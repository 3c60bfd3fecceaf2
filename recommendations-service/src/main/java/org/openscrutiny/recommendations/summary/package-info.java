/** Counts for dashboards, computed in the database. */
@NullMarked
package org.openscrutiny.recommendations.summary;

import org.jspecify.annotations.NullMarked;
