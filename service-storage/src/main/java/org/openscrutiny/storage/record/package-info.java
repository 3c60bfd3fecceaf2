/** What every stored record carries. */
@NullMarked
package org.openscrutiny.storage.record;

import org.jspecify.annotations.NullMarked;
