/** What a committee means to look at: topic, method and target meeting. Always public. */
@NullMarked
package org.openscrutiny.meetings.programme;

import org.jspecify.annotations.NullMarked;
