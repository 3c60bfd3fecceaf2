package org.openscrutiny.recommendations.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.inquiry.Inquiries;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** Keeps what sets, moves and stops an inquiry's response clock. */
@ApplicationScoped
class ResponseClocks {

    private final Inquiries inquiries;
    private final Projections projections;
    private final EntityManager database;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ResponseClocks(Inquiries inquiries, Projections projections, EntityManager database, AuditLog audit, Caller caller,
            Clock clock) {
        this.inquiries = inquiries;
        this.projections = projections;
        this.database = database;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param asOf as it stood at the end of that day; as it stands now if null */
    ResponseClockView of(UUID inquiry, @Nullable LocalDate asOf) {
        inquiries.view(inquiry);
        var day = asOf == null ? CouncilDay.today(clock) : asOf;
        return ResponseClockView.of(entries(inquiry).stream().filter(entry -> !entry.on().isAfter(day)).toList(), day);
    }

    /** @throws RuleBroken report-not-received, extension-not-later, response-not-given */
    @Transactional
    ClockEntryView add(UUID inquiry, ClockEntryDraft draft) {
        var audience = inquiries.hold(inquiry).audience();
        var today = CouncilDay.today(clock);
        if (draft.on().isAfter(today)) {
            throw new InvalidInput(Fault.at("/on", "%s has not come yet; today is %s.".formatted(draft.on(), today)));
        }
        var now = ResponseClockView.of(entries(inquiry), today);
        refuse(now, draft);
        var entry = new ClockEntryView(UuidVersion7Strategy.INSTANCE.generateUuid(null), draft.kind(), draft.on(),
                draft.until(), draft.reason(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.createNativeQuery("""
                insert into response_clock_entries (id, inquiry_id, kind, day, until, reason, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as text), ?7, ?8)""")
                .setParameter(1, entry.id())
                .setParameter(2, inquiry)
                .setParameter(3, entry.kind().name())
                .setParameter(4, entry.on())
                .setParameter(5, entry.until())
                .setParameter(6, entry.reason())
                .setParameter(7, entry.recordedAt())
                .setParameter(8, caller.name())
                .executeUpdate();
        audit.append("CREATED", "response-clock-entry", entry.id(), audience, null, entry);
        inquiries.touch(inquiry, audience);
        return entry;
    }

    private static void refuse(ResponseClockView now, ClockEntryDraft draft) {
        LocalDate received = now.receivedOn();
        if (draft.kind() != ClockEntryKind.RECEIVED && received == null) {
            throw new RuleBroken("report-not-received",
                    "The executive has not received the report, so no time runs; record RECEIVED first.");
        }
        if (received != null && draft.kind() != ClockEntryKind.NOTICE_GIVEN && draft.on().isBefore(received)
                && draft.kind() != ClockEntryKind.RECEIVED) {
            throw new InvalidInput(
                    Fault.at("/on", "%s is before the report was received (%s).".formatted(draft.on(), received)));
        }
        var lastDay = now.extendedTo() == null ? now.lastDay() : now.extendedTo();
        if (draft.until() != null && lastDay != null && !draft.until().isAfter(lastDay)) {
            throw new RuleBroken("extension-not-later",
                    "%s is not after the last day as it stands (%s).".formatted(draft.until(), lastDay));
        }
        if (draft.kind() == ClockEntryKind.RESPONSE_PUBLISHED && now.respondedOn() == null) {
            throw new RuleBroken("response-not-given",
                    "No response is recorded that could be published; record RESPONDED first.");
        }
    }

    private List<ClockEntryView> entries(UUID inquiry) {
        return projections.list(Query.of("""
                select id, kind, day, until, reason, recorded_at from response_clock_entries
                where inquiry_id = ? order by id""", inquiry),
                row -> new ClockEntryView(row.id("id"), row.constant("kind", ClockEntryKind.class), row.day("day"),
                        row.dayIf("until"), row.textIf("reason"), row.instant("recorded_at")));
    }
}
