/** A whole meeting as one document that names people, so that it can be carried from one service to another. */
@NullMarked
package org.openscrutiny.meetings.transfer;

import org.jspecify.annotations.NullMarked;
