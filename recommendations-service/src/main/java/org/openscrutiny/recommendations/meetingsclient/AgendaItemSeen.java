package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An agenda item as it was when meetings-service was asked. */
public record AgendaItemSeen(UUID id, @Nullable UUID meetingId, String title) {}
