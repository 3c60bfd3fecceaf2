/** What every operation's contract says in the same words, so that features need not say it. */
@NullMarked
package org.openscrutiny.support.contract;

import org.jspecify.annotations.NullMarked;
