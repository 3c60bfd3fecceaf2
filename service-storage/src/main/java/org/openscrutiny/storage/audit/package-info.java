/** The audit: who changed what, when, from where; written with the change, never edited. */
@NullMarked
package org.openscrutiny.storage.audit;

import org.jspecify.annotations.NullMarked;
