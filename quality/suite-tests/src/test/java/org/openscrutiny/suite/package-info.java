/** The packaged services together, as their users meet them. */
@NullMarked
package org.openscrutiny.suite;

import org.jspecify.annotations.NullMarked;
