/** People the papers name, and every name they are known by. */
@NullMarked
package org.openscrutiny.meetings.person;

import org.jspecify.annotations.NullMarked;
