package org.openscrutiny.meetings.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A paper as its item names it. */
public record ReportReference(UUID id, UUID agendaItemId, String title, @Nullable String author) {}
