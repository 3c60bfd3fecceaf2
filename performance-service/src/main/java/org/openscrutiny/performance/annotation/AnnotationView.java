package org.openscrutiny.performance.annotation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.period.Period;

/** An annotation as served. */
@Schema(name = "Annotation")
public record AnnotationView(UUID id, String area, AnnotationKind kind, LocalDate from, LocalDate to, String text,
        boolean excludeFromLimits, boolean rebase, Instant recordedAt) {

    /** Whether the whole period lies in the days it speaks of. */
    public boolean covers(Period period) {
        return !period.startOn().isBefore(from) && !period.endOn().isAfter(to);
    }

    /** Whether the period begins on its first day or later. */
    public boolean beganBy(Period period) {
        return !period.startOn().isBefore(from);
    }
}
