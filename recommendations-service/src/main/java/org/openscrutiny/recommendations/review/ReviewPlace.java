package org.openscrutiny.recommendations.review;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.AgendaItemSeen;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;

/** Where a review is considered, as meetings-service gave it. */
public record ReviewPlace(@Nullable MeetingSeen meeting, @Nullable AgendaItemSeen item) {}
