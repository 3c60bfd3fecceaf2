/** Imports: files of official statistics on their way from an upload to a published version. */
@NullMarked
package org.openscrutiny.performance.dataimport;

import org.jspecify.annotations.NullMarked;
