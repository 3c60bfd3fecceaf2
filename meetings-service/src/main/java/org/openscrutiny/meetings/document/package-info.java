/** Files of papers: kept byte for byte, version by version, behind one interface. */
@NullMarked
package org.openscrutiny.meetings.document;

import org.jspecify.annotations.NullMarked;
