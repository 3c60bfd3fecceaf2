/** Lists: filters, keyset position and order put together into one statement that reads records, never entities. */
@NullMarked
package org.openscrutiny.storage.list;

import org.jspecify.annotations.NullMarked;
