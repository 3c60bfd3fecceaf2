/** How each indicator stands in the council's own area, kept ready for lists and dashboards. */
@NullMarked
package org.openscrutiny.performance.standing;

import org.jspecify.annotations.NullMarked;
