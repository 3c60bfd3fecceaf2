/** A real PostgreSQL without installation, for the launcher, dev mode and tests. */
@NullMarked
package org.openscrutiny.localpostgres;

import org.jspecify.annotations.NullMarked;
