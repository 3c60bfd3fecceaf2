/** Swagger UI as each service offers it: behind any prefix of a proxy, with the logins that the installation has. */
@NullMarked
package org.openscrutiny.support.explore;

import org.jspecify.annotations.NullMarked;
