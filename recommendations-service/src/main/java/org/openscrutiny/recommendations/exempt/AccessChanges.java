package org.openscrutiny.recommendations.exempt;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** Keeps the decisions about who may know of a record; the feature whose record it is closes or opens it. */
@ApplicationScoped
public class AccessChanges {

    private static final String COLUMNS = """
            select id, access, exempt_paragraphs, public_interest_note, reason, decided_on, recorded_at
            from access_changes""";

    private final EntityManager database;
    private final Projections projections;
    private final Caller caller;
    private final Clock clock;

    AccessChanges(EntityManager database, Projections projections, Caller caller, Clock clock) {
        this.database = database;
        this.projections = projections;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is decided, and what comes of it for the record. */
    public record Decided(AccessChangeView decision, Exemption exemption) {}

    /**
     * Records a decision about one of the two.
     *
     * @throws RuleBroken   access-unchanged
     * @throws Forbidden    if anyone but the monitoring officer opens what is exempt
     * @throws InvalidInput if the day has not come yet, or the grounds are not right
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Decided decide(@Nullable UUID inquiry, @Nullable UUID recommendation, Exemption now,
            AccessChangeDraft draft) {
        var today = CouncilDay.today(clock);
        var day = Objects.requireNonNullElse(draft.decidedOn(), today);
        if (day.isAfter(today)) {
            throw new InvalidInput(Fault.at("/decidedOn",
                    "%s has not come yet; record the decision when it takes effect.".formatted(day)));
        }
        var next = now.after(draft, day);
        refuse(now, next);
        var made = new AccessChangeView(UuidVersion7Strategy.INSTANCE.generateUuid(null), next.access(),
                draft.access() == Access.PUBLIC ? List.of() : next.paragraphs(), draft.publicInterestNote(),
                draft.reason(), day, clock.instant().truncatedTo(ChronoUnit.MICROS));
        keep(inquiry, recommendation, made);
        return new Decided(made, next);
    }

    private void refuse(Exemption now, Exemption next) {
        if (now.access() == next.access() && (next.access() != Access.EXEMPT || now.equals(next))) {
            throw new RuleBroken("access-unchanged",
                    "The record is %s already, on the same grounds; there is nothing to decide."
                            .formatted(now.access()));
        }
        if (now.access() == Access.EXEMPT && next.access() != Access.EXEMPT
                && !caller.isAny(Roles.MONITORING_OFFICER)) {
            throw new Forbidden("What is exempt is opened by the monitoring officer.");
        }
    }

    private void keep(@Nullable UUID inquiry, @Nullable UUID recommendation, AccessChangeView made) {
        database.createNativeQuery("""
                insert into access_changes (id, inquiry_id, recommendation_id, access, exempt_paragraphs,
                    public_interest_note, reason, decided_on, recorded_at, recorded_by)
                values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, cast(?6 as text), ?7, ?8, ?9, ?10)""")
                .setParameter(1, made.id())
                .setParameter(2, inquiry)
                .setParameter(3, recommendation)
                .setParameter(4, made.access().name())
                .setParameter(5, made.exemptParagraphs().toArray(Integer[]::new))
                .setParameter(6, made.publicInterestNote())
                .setParameter(7, made.reason())
                .setParameter(8, made.decidedOn())
                .setParameter(9, made.recordedAt())
                .setParameter(10, caller.name())
                .executeUpdate();
    }

    public List<AccessChangeView> ofInquiry(UUID inquiry, Optional<List<String>> after, int limit) {
        return of(Query.of(COLUMNS + " where inquiry_id = ?", inquiry), after, limit);
    }

    public List<AccessChangeView> ofRecommendation(UUID recommendation, Optional<List<String>> after, int limit) {
        return of(Query.of(COLUMNS + " where recommendation_id = ?", recommendation), after, limit);
    }

    public long countOfInquiry(UUID inquiry) {
        return projections.count(Query.of("select count(*) from access_changes where inquiry_id = ?", inquiry));
    }

    public long countOfRecommendation(UUID recommendation) {
        return projections.count(
                Query.of("select count(*) from access_changes where recommendation_id = ?", recommendation));
    }

    /** In the order they were recorded. */
    private List<AccessChangeView> of(Query query, Optional<List<String>> after, int limit) {
        query.after(after, "id", UUID::fromString).add("order by id limit ?", limit);
        return projections.list(query,
                row -> new AccessChangeView(row.id("id"), row.constant("access", Access.class),
                        row.numbers("exempt_paragraphs"), row.textIf("public_interest_note"), row.text("reason"),
                        row.day("decided_on"), row.instant("recorded_at")));
    }
}
