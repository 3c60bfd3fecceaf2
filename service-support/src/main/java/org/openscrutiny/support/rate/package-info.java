/** How much one client may ask for, so that no client takes the service from the others. */
@NullMarked
package org.openscrutiny.support.rate;

import org.jspecify.annotations.NullMarked;
