/** Reads rows straight into records: one statement, no managed entities, no transaction of its own. */
@NullMarked
package org.openscrutiny.storage.projection;

import org.jspecify.annotations.NullMarked;
