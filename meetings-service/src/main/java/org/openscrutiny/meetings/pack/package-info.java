/** Agenda packs: put together from the meeting's records and the sisters' tables, set, frozen, supplemented. */
@NullMarked
package org.openscrutiny.meetings.pack;

import org.jspecify.annotations.NullMarked;
