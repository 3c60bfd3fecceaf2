/** How a service's database gets its tables: who migrates it, and which releases may open it. */
@NullMarked
package org.openscrutiny.storage.schema;

import org.jspecify.annotations.NullMarked;
