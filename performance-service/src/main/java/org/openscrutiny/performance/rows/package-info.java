/** Lists read straight into records: one statement, no managed entities. */
@NullMarked
package org.openscrutiny.performance.rows;

import org.jspecify.annotations.NullMarked;
