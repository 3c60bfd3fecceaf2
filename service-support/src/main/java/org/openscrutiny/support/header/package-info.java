/** The headers of every answer: what browsers and caches may do with it. */
@NullMarked
package org.openscrutiny.support.header;

import org.jspecify.annotations.NullMarked;
