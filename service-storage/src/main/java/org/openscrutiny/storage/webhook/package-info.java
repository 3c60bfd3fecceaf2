/** Webhooks: other council systems are told of changes, in order, signed, by reference. */
@NullMarked
package org.openscrutiny.storage.webhook;

import org.jspecify.annotations.NullMarked;
