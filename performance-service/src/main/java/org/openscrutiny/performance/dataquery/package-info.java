/** Questions to data sets, with the criteria of the official statistics API. */
@NullMarked
package org.openscrutiny.performance.dataquery;

import org.jspecify.annotations.NullMarked;
