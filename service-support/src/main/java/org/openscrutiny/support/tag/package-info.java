/** Strong entity tags and the preconditions of RFC 9110. */
@NullMarked
package org.openscrutiny.support.tag;

import org.jspecify.annotations.NullMarked;
