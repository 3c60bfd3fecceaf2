package org.openscrutiny.recommendations.timeline;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.Source;

/**
 * One event of a recommendation's story.
 *
 * @param on       the day it counts from
 * @param what     the decision, rating, date or change itself
 * @param text     what was said with it
 * @param who      who decided, reported or signed off
 * @param meeting  the meeting it happened at
 * @param source   the document it was taken from, where one is named
 * @param recordId the record it comes from; url is its address
 */
@Schema(name = "TimelineEvent")
public record EventView(LocalDate on, EventKind kind, @Nullable String what, @Nullable String text,
        @Nullable String who, @Nullable String meeting, UUID recordId, String url, @Nullable Source source) {}
