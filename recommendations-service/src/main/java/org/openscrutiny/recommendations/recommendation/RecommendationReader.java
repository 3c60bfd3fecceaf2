package org.openscrutiny.recommendations.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.recommendations.projection.Query;
import org.openscrutiny.recommendations.projection.Row;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

/**
 * Reads recommendations with what their histories come to on a day, in one statement. Plain SQL, because a page of them is
 * the service's hottest read and its lateral joins have no short form in HQL.
 */
@ApplicationScoped
public class RecommendationReader {

    /** Every column a view needs; the day comes in five times, see {@link #joined}. */
    private static final String COLUMNS = """
            select r.id, r.version, r.open_version, r.created_at, r.modified_at, r.open_modified_at, r.inquiry_id,
                i.title as inquiry_title, i.committee_id, r.number, r.number_inferred, r.text, r.source_note, r.parts,
                r.addressees, r.lead_post, r.lead_post_id, r.lead_officer, r.lead_officer_id, r.indicator_refs,
                r.submitted_on, r.source, d.decision, d.decided_on as decision_on, a.rag, a.decided_on as rag_decided_on,
                coalesce(a.concluding, false) as concluding, u.effective_on as last_update_on,
                (u.effective_on is not null or m.monitored) as monitored,
                case when c.change = 'REOPENED' and (a.decided_on, a.id) > (c.decided_on, c.id) then null else c.change end as change,
                b.text as action_by_text, b.due_on as action_by_date, b.precision as action_by_precision,
                b.ongoing as action_by_ongoing, o.text as original_text, o.due_on as original_date""";

    private static final String LEAN_COLUMNS = """
            select r.id, r.modified_at, r.open_modified_at, r.inquiry_id, i.title as inquiry_title, r.number,
                r.number_inferred, r.text, r.lead_post, r.lead_officer, r.submitted_on, d.decision, a.rag,
                a.decided_on as rag_decided_on, coalesce(a.concluding, false) as concluding,
                u.effective_on as last_update_on, (u.effective_on is not null or m.monitored) as monitored,
                case when c.change = 'REOPENED' and (a.decided_on, a.id) > (c.decided_on, c.id) then null else c.change end as change,
                b.text as action_by_text, b.due_on as action_by_date, b.precision as action_by_precision,
                b.ongoing as action_by_ongoing, o.text as original_text, o.due_on as original_date""";

    /** Open: neither rejected nor closed. The one place in SQL that repeats what {@link Standing} says; a test holds them together. */
    private static final String OPEN = """
            (r.submitted_on is not null and d.decision is distinct from 'REJECTED' and c.change is distinct from 'ENDED'
             and c.change is distinct from 'SUPERSEDED'
             and ((c.change = 'REOPENED' and (a.id is null or (a.decided_on, a.id) <= (c.decided_on, c.id)))
                  or (a.rag is distinct from 'IMPLEMENTED' and not (a.rag is not distinct from 'NOT_DELIVERED' and a.concluding))))""";

    private static final TypeReference<List<Addressee>> ADDRESSEES = new TypeReference<>() {
    };
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
    };
    private static final TypeReference<Source> SOURCE = new TypeReference<>() {
    };

    private final Projections projections;
    private final Caller caller;
    private final Clock clock;

    RecommendationReader(Projections projections, Caller caller, Clock clock) {
        this.projections = projections;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound also where the caller may not know of it */
    public RecommendationView get(UUID id) {
        var day = CouncilDay.today(clock);
        var query = Query.of(COLUMNS);
        joined(query, day).add("where r.id = ?", id).add("and r.audience = any(?)", audiences());
        return projections.first(query, this::view).orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** Where it stands now, whoever asks; for the rules of a write. */
    public Standing standing(UUID id) {
        var query = Query.of(LEAN_COLUMNS);
        joined(query, LocalDate.of(9999, 12, 31)).add("where r.id = ?", id);
        return projections.first(query, RecommendationReader::standing)
                .orElseThrow(() -> new NotFound("recommendation", id));
    }

    List<RecommendationSummary> list(RecommendationFilter filter, Optional<List<String>> after, int limit) {
        var day = day(filter);
        var query = Query.of(LEAN_COLUMNS);
        filtered(query, filter, day);
        after.ifPresent(position -> from(query, filter.sort(), position));
        query.add(order(filter.sort()) + " limit ?", limit);
        return projections.list(query, row -> summary(row, day));
    }

    long count(RecommendationFilter filter) {
        var query = Query.of("select count(*)");
        filtered(query, filter, day(filter));
        return projections.count(query);
    }

    /** The sort keys of an item, as {@link #list} takes them back. */
    static List<String> position(RecommendationSort sort, RecommendationSummary item) {
        var id = item.id().toString();
        return switch (sort) {
            case RECORDED -> List.of(id);
            case NUMBER -> List.of(item.inquiryId().toString(),
                    Integer.toString(Objects.requireNonNullElse(item.number(), 1000)), id);
            case DUE -> List.of(dueKey(item).toString(), id);
            case MODIFIED -> List.of(item.modifiedAt().toString(), id);
        };
    }

    private static LocalDate dueKey(RecommendationSummary item) {
        var due = item.actionBy() == null ? null : item.actionBy().date();
        return due == null ? LocalDate.of(9999, 12, 31) : due;
    }

    private void from(Query query, RecommendationSort sort, List<String> position) {
        var id = UUID.fromString(position.get(position.size() - 1));
        switch (sort) {
            case RECORDED -> query.add("and r.id > ?", id);
            case NUMBER -> query.add("and (r.inquiry_id, coalesce(r.number, 1000), r.id) > (?, ?, ?)",
                    UUID.fromString(position.get(0)), Integer.parseInt(position.get(1)), id);
            case DUE -> query.add("and (coalesce(b.due_on, date '9999-12-31'), r.id) > (?, ?)",
                    LocalDate.parse(position.get(0)), id);
            case MODIFIED -> query.add("and (" + modified() + ", r.id) < (?, ?)", Instant.parse(position.get(0)), id);
        }
    }

    private String order(RecommendationSort sort) {
        return switch (sort) {
            case RECORDED -> "order by r.id";
            case NUMBER -> "order by r.inquiry_id, coalesce(r.number, 1000), r.id";
            case DUE -> "order by coalesce(b.due_on, date '9999-12-31'), r.id";
            case MODIFIED -> "order by " + modified() + " desc, r.id desc";
        };
    }

    private void filtered(Query query, RecommendationFilter filter, LocalDate day) {
        joined(query, day).add("where r.audience = any(?)", audiences());
        if (filter.asOf != null) {
            query.add("and r.submitted_on <= ?", filter.asOf);
        }
        query.addIf(filter.committeeId, "and i.committee_id = ?")
                .addIf(filter.inquiryId, "and r.inquiry_id = ?")
                .addIf(filter.decision, "and d.decision = ?")
                .addIf(filter.leadPost, "and r.lead_post = ?")
                .addIf(filter.leadOfficer, "and r.lead_officer = ?")
                .addIf(filter.dueBefore, "and b.due_on < ?")
                .addIf(filter.changedSince, "and " + modified() + " >= ?")
                .addIf(filter.text, "and r.words @@ websearch_to_tsquery('english', ?)");
        if (filter.rag == RagFilter.NOT_YET_ASSESSED) {
            query.add("and a.rag is null");
        } else {
            query.addIf(filter.rag, "and a.rag = ?");
        }
        if (filter.overdue != null) {
            query.add("and " + (filter.overdue ? "" : "not ") + "coalesce(b.due_on < ? and not b.ongoing and " + OPEN
                    + ", false)", day);
        }
    }

    /** Joins what was known at the end of the day. */
    private static Query joined(Query query, LocalDate day) {
        return query.add("""
                from recommendations r
                join inquiries i on i.id = r.inquiry_id
                left join lateral (select decision, decided_on from executive_responses
                    where recommendation_id = r.id and leads and effective_on <= ?
                    order by effective_on desc, id desc limit 1) d on true
                left join lateral (select id, rag, decided_on, concluding from assessments
                    where recommendation_id = r.id and decided_on <= ?
                    order by decided_on desc, id desc limit 1) a on true
                left join lateral (select effective_on from progress_updates
                    where recommendation_id = r.id and published_at is not null and effective_on <= ?
                    order by effective_on desc, id desc limit 1) u on true
                left join lateral (select id, change, decided_on from recommendation_status_changes
                    where recommendation_id = r.id and decided_on <= ?
                    order by decided_on desc, id desc limit 1) c on true
                left join lateral (select text, due_on, precision, ongoing, original from action_by_dates
                    where recommendation_id = r.id and effective_on <= ?
                    order by original, effective_on desc, id desc limit 1) b on true
                left join lateral (select text, due_on from action_by_dates
                    where recommendation_id = r.id and original and not b.original) o on true
                left join lateral (select true as monitored from review_recommendations
                    where recommendation_id = r.id and in_scope and added_on <= ? limit 1) m on true""",
                day, day, day, day, day, day);
    }

    private LocalDate day(RecommendationFilter filter) {
        return filter.asOf == null ? CouncilDay.today(clock) : filter.asOf;
    }

    private String modified() {
        return seesAll() ? "r.modified_at" : "r.open_modified_at";
    }

    private boolean seesAll() {
        return VisibleTag.seesAll(caller);
    }

    /** As one value: an array would be taken for several. */
    private Object audiences() {
        return caller.audiences().stream().map(Audience::name).toArray(String[]::new);
    }

    private static Standing standing(Row row) {
        return new Standing(row.dayIf("submitted_on") != null, row.constantIf("decision", Decision.class),
                row.flag("monitored"), row.constantIf("rag", Rag.class), row.flag("concluding"),
                row.constantIf("change", Change.class));
    }

    private RecommendationView view(Row row) {
        return new RecommendationView(row.id("id"), row.id("inquiry_id"), row.text("inquiry_title"),
                row.id("committee_id"), row.numberIf("number"), row.flag("number_inferred"), row.textIf("text"),
                row.textIf("source_note"), row.texts("parts"),
                Objects.requireNonNullElse(row.jsonIf("addressees", ADDRESSEES), List.of()), row.textIf("lead_post"),
                row.idIf("lead_post_id"), row.textIf("lead_officer"), row.idIf("lead_officer_id"), ActionByView.of(row),
                Objects.requireNonNullElse(row.jsonIf("indicator_refs", STRINGS), List.of()), standing(row).lifecycle(),
                row.dayIf("submitted_on"),
                row.constantIf("decision", Decision.class), row.dayIf("decision_on"), row.constantIf("rag", Rag.class),
                row.dayIf("rag_decided_on"), row.dayIf("last_update_on"), row.jsonIf("source", SOURCE),
                row.instant("created_at"), row.instant(seesAll() ? "modified_at" : "open_modified_at"),
                row.number(seesAll() ? "version" : "open_version"));
    }

    private RecommendationSummary summary(Row row, LocalDate day) {
        var standing = standing(row);
        var actionBy = ActionByView.of(row);
        return new RecommendationSummary(row.id("id"), row.id("inquiry_id"), row.text("inquiry_title"),
                row.numberIf("number"), row.flag("number_inferred"), row.textIf("text"), row.textIf("lead_post"),
                row.textIf("lead_officer"), actionBy, overdue(standing.lifecycle(), actionBy, day),
                standing.lifecycle(), standing.decision(), standing.rag(), row.dayIf("rag_decided_on"),
                row.dayIf("last_update_on"), row.instant(seesAll() ? "modified_at" : "open_modified_at"));
    }

    /** Past its day and still open; what is ongoing has no last day. */
    static boolean overdue(Lifecycle lifecycle, @Nullable ActionByView actionBy, LocalDate day) {
        return lifecycle != Lifecycle.DRAFT && !lifecycle.settled() && actionBy != null && actionBy.date() != null
                && !actionBy.ongoing() && actionBy.date().isBefore(day);
    }
}
