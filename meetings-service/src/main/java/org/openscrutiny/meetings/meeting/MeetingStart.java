package org.openscrutiny.meetings.meeting;

import java.time.Instant;
import java.util.UUID;

/** When a meeting of a committee is to start. */
record MeetingStart(UUID committeeId, Instant start) {}
