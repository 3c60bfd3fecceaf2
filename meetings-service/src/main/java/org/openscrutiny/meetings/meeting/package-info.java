/** Meetings: when and where, their private and formal sessions, what became of them, the agenda's publication. */
@NullMarked
package org.openscrutiny.meetings.meeting;

import org.jspecify.annotations.NullMarked;
