/** The items of an agenda, who speaks to them, and which records of the sister services they are about. */
@NullMarked
package org.openscrutiny.meetings.agenda;

import org.jspecify.annotations.NullMarked;
