/** What somebody was asked to do, carried forward until it is done. */
@NullMarked
package org.openscrutiny.meetings.action;

import org.jspecify.annotations.NullMarked;
