/** What the services' tests share; never on the class path of a packaged service. */
@NullMarked
package org.openscrutiny.testing;

import org.jspecify.annotations.NullMarked;
