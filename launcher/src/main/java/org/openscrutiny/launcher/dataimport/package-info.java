/** {@code ./run import FILE}: sends an open-data file to a running performance-service and shows how far it is. */
@NullMarked
package org.openscrutiny.launcher.dataimport;

import org.jspecify.annotations.NullMarked;
