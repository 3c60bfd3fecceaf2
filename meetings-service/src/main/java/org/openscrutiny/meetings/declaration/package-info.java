/** Interests declared at a meeting. */
@NullMarked
package org.openscrutiny.meetings.declaration;

import org.jspecify.annotations.NullMarked;
