package org.openscrutiny.meetings.exempt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** Keeps the decisions to open what was exempt; the feature whose record it is opens it. */
@ApplicationScoped
public class Releases {

    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    Releases(EntityManager database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public ReleaseView ofItem(UUID itemId, ReleaseDraft decision) {
        return kept(new Release(itemId, null, null, day(decision), decision.reason(), caller.name(), clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public ReleaseView ofReport(UUID reportId, ReleaseDraft decision) {
        return kept(
                new Release(null, reportId, null, day(decision), decision.reason(), caller.name(), clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public ReleaseView ofKeyDecision(UUID keyDecisionId, ReleaseDraft decision) {
        return kept(
                new Release(null, null, keyDecisionId, day(decision), decision.reason(), caller.name(),
                        clock.instant()));
    }

    /** The decisions by which these items and papers were opened, the latest of each last. */
    public List<ReleaseView> of(Collection<UUID> itemsAndReports) {
        return itemsAndReports.isEmpty()
                ? List.of()
                : database.createQuery("""
                        select r from Release r where r.agendaItemId in ?1 or r.reportId in ?1 order by r.id""",
                        Release.class)
                        .setParameter(1, itemsAndReports)
                        .getResultStream()
                        .map(Release::view)
                        .toList();
    }

    /** @throws RuleBroken not-exempt, unless it is both published and closed */
    public static void refuseUnlessClosed(boolean published, Exemption exemption, String title) {
        if (!published || !exemption.closed()) {
            throw new RuleBroken("not-exempt",
                    "\"%s\" is %s; a release opens what is published as exempt.".formatted(title,
                            published ? "open already" : "not published yet"));
        }
    }

    private ReleaseView kept(Release release) {
        database.persist(release);
        return release.view();
    }

    private LocalDate day(ReleaseDraft decision) {
        var today = CouncilTime.day(clock.instant());
        var day = decision.releasedOn() == null ? today : decision.releasedOn();
        if (day.isAfter(today)) {
            throw new InvalidInput(Fault.at("/releasedOn",
                    "releasedOn %s is in the future; record the release when it takes effect.".formatted(day)));
        }
        return day;
    }
}
