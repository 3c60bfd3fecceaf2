/** One strict reading and one lean writing of JSON for all services. */
@NullMarked
package org.openscrutiny.support.json;

import org.jspecify.annotations.NullMarked;
