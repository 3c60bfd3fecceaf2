/** Strict reading of addresses: no parameter is dropped unseen, none is misread. */
@NullMarked
package org.openscrutiny.support.query;

import org.jspecify.annotations.NullMarked;
