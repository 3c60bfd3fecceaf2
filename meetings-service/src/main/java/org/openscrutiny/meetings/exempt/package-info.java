/** Exempt material: Local Government Act 1972, section 100A(4) and Schedule 12A. */
@NullMarked
package org.openscrutiny.meetings.exempt;

import org.jspecify.annotations.NullMarked;
