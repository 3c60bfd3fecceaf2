package org.openscrutiny.meetings.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Audience;

/** Reads announced meetings in one statement. */
@ApplicationScoped
class CalendarStore {

    /** More than a council holds in ten years; a client that reads a feed every hour is not sent more. */
    private static final int MOST = 5_000;
    private static final ListQuery.Key[] BY_START = {new ListQuery.Key("m.scheduledStart", Instant::parse),
            new ListQuery.Key("m.id", UUID::fromString)};

    private final EntityManager database;

    CalendarStore(EntityManager database) {
        this.database = database;
    }

    /** By their start, earliest first. */
    List<CalendarEntry> announced(@Nullable UUID committeeId, CalendarSpan span) {
        return new ListQuery<>(database, CalendarEntry.class,
                "m.id, m.committeeName, m.scheduledStart, m.startStated, m.plannedEnd, m.venue, m.status, m.statusReason, "
                        + "m.openVersion, m.openModifiedAt, r.id, r.scheduledStart, r.startStated",
                "from Meeting m left join Meeting r on r.id = m.replacementId and r.audience = PUBLIC")
                .where("m.audience = :audience", "audience", Audience.PUBLIC)
                .where("m.committeeId = :committeeId", "committeeId", committeeId)
                .where("m.scheduledStart >= :from", "from", span.from().atStartOfDay(CouncilTime.ZONE).toInstant())
                .where("m.scheduledStart < :to", "to", span.to() == null
                        ? null
                        : span.to().plusDays(1).atStartOfDay(CouncilTime.ZONE).toInstant())
                .sorted(false, Optional.empty(), BY_START)
                .rows(MOST);
    }
}
