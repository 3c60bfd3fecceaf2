/** Examples in Swagger UI that work on the sample council. */
@NullMarked
package org.openscrutiny.storage.tryout;

import org.jspecify.annotations.NullMarked;
