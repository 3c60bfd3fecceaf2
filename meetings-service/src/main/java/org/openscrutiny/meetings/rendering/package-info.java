/** Turns a page of XHTML into a tagged PDF; knows nothing of what the page says. */
@NullMarked
package org.openscrutiny.meetings.rendering;

import org.jspecify.annotations.NullMarked;
