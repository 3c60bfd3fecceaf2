/** The papers of an agenda, with the sections councils print. */
@NullMarked
package org.openscrutiny.meetings.report;

import org.jspecify.annotations.NullMarked;
