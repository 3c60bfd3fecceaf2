/** What is removed when its time is over, by rules of the council's own, and noted. */
@NullMarked
package org.openscrutiny.storage.disposal;

import org.jspecify.annotations.NullMarked;
