/** Who may know of an inquiry or a recommendation: Local Government Act 1972, section 100A and Schedule 12A. */
@NullMarked
package org.openscrutiny.recommendations.exempt;

import org.jspecify.annotations.NullMarked;
