/** Business figures for dashboards: what of the record is due, late or missing. */
@NullMarked
package org.openscrutiny.meetings.figures;

import org.jspecify.annotations.NullMarked;
