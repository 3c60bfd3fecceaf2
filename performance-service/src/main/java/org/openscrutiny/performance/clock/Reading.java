package org.openscrutiny.performance.clock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows now; computed each time, never stored.
 *
 * @param ruleId      the rule, the same over all its versions
 * @param basis       where the version that applies is written
 * @param inputs      what it was computed from
 * @param dueOn       the last day
 * @param dueAt       the end of that day in London: the first moment that is too late
 * @param explanation in plain English
 */
@Schema(name = "Clock")
public record Reading(Subject subject, String ruleId, String title, String basis, Map<String, String> inputs,
        @Nullable LocalDate dueOn, @Nullable OffsetDateTime dueAt, ReadingState state, String explanation) {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    /**
     * The record a clock belongs to.
     *
     * @param type the record's kind, as in the change feed
     * @param url  its address, relative to the service
     */
    @Schema(name = "ClockSubject")
    public record Subject(@Schema(examples = "inspection") String type, UUID id, String url) {}

    static Reading of(UUID inspection, Rule rule, Map<String, String> inputs, @Nullable LocalDate dueOn,
            ReadingState state, String explanation) {
        return new Reading(new Subject("inspection", inspection, "/v1/inspections/" + inspection), rule.id(),
                rule.title(), rule.basis(), inputs, dueOn,
                dueOn == null ? null : dueOn.plusDays(1).atStartOfDay(COUNCIL).toOffsetDateTime(), state, explanation);
    }
}
