package org.openscrutiny.performance.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A source in a list. */
public record SourceSummary(UUID id, String publisher, String title, @Nullable LocalDate publishedOn,
        OfficialStatus officialStatus, Instant modifiedAt) {}
