/** Idempotency keys: a write sent twice happens once. */
@NullMarked
package org.openscrutiny.storage.idempotency;

import org.jspecify.annotations.NullMarked;
