/**
 * Key decisions of the executive: their notice and forward plan (SI 2012/2089, regulations 8 to 11), the decision itself, and
 * its call-in (Local Government Act 2000, section 9F).
 */
@NullMarked
package org.openscrutiny.meetings.keydecision;

import org.jspecify.annotations.NullMarked;
