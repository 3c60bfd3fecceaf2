package org.openscrutiny.recommendations.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.change.FeedTags;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.page.PageQuery;

/**
 * Lists recommendations with what their histories come to on a day, in one statement a page. Plain SQL, because it is the
 * service's hottest read and its lateral joins have no short form in HQL.
 */
@ApplicationScoped
class RecommendationLists {

    private static final String DUE = "r.id in (select recommendation_id from action_by_dates where due_on < ?)";

    private final Projections projections;
    private final Caller caller;
    private final Clock clock;

    RecommendationLists(Projections projections, Caller caller, Clock clock) {
        this.projections = projections;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What stands under a filter, in its order.
     *
     * @param state where the change feed stood, for the tag of the page; null where nothing was found
     */
    record Listed(List<RecommendationSummary> rows, @Nullable String state) {}

    Listed list(RecommendationFilter filter, Optional<List<String>> after, int limit) {
        var day = day(filter);
        var audiences = RecommendationSql.audiences(caller);
        var query = Query.of(RecommendationSql.LEAN_COLUMNS + RecommendationSql.leadColumns(filter.asOf));
        query.add(", " + FeedTags.STATE + " as feed_state", audiences, audiences);
        filtered(query, filter, day);
        after.ifPresent(position -> from(query, filter.sort(), position));
        query.add(order(filter.sort()) + " limit ?", limit);
        var states = new HashSet<String>();
        var modified = ChangeCount.of(caller).modifiedAtColumn();
        var read = projections.list(query, row -> {
            states.add(row.text("feed_state"));
            return summary(row, day, modified);
        });
        return new Listed(read, states.stream().findAny().orElse(null));
    }

    /** Where the feed stands now: read it before what it is to be the tag of. */
    String state() {
        var audiences = RecommendationSql.audiences(caller);
        return projections
                .first(Query.of("select " + FeedTags.STATE + " as feed_state", audiences, audiences),
                        row -> row.text("feed_state"))
                .orElseThrow();
    }

    /** Everything a page depends on besides what the feed tells of. */
    String[] question(RecommendationFilter filter, PageQuery page) {
        return new String[]{page.address(), caller.audiences().toString(), day(filter).toString()};
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

    /**
     * A filter on what is derived names, beside the condition itself, what an index can find: without it the database would
     * derive the standing of every recommendation first.
     */
    private void filtered(Query query, RecommendationFilter filter, LocalDate day) {
        var lead = filter.asOf == null ? "r" : "l";
        RecommendationSql.joined(query, filter.asOf)
                .add("where r.audience = any(?)", RecommendationSql.audiences(caller));
        query.addIf(filter.asOf, "and r.submitted_on <= ?")
                .addIf(filter.committeeId, "and i.committee_id = ?")
                .addIf(filter.inquiryId, "and r.inquiry_id = ?")
                .addIf(filter.leadPost, "and %s.lead_post = ?".formatted(lead))
                .addIf(filter.leadOfficer, "and %s.lead_officer = ?".formatted(lead))
                .addIf(filter.changedSince, "and " + modified() + " >= ?")
                .addIf(filter.text, "and r.words @@ websearch_to_tsquery('english', ?)");
        if (filter.asOf != null) {
            query.addIf(filter.leadPost,
                    "and r.id in (select recommendation_id from recommendation_leads where lead_post = ?)")
                    .addIf(filter.leadOfficer,
                            "and r.id in (select recommendation_id from recommendation_leads where lead_officer = ?)");
        }
        if (filter.decision != null) {
            query.add("""
                    and d.decision = ? and r.id in (select recommendation_id from executive_responses
                        where leads and decision = ?)""", filter.decision, filter.decision);
        }
        if (filter.rag == RagFilter.NOT_YET_ASSESSED) {
            query.add("and a.rag is null");
        } else if (filter.rag != null) {
            query.add(
                    "and a.rag = ? and r.id in (select recommendation_id from assessments where rag = ? and not overtaken)",
                    filter.rag, filter.rag);
        }
        if (filter.dueBefore != null) {
            query.add("and b.due_on < ? and " + DUE, filter.dueBefore, filter.dueBefore);
        }
        if (filter.overdue != null) {
            query.add("and " + (filter.overdue ? "" : "not ") + StandingSql.OVERDUE, day);
        }
        if (Boolean.TRUE.equals(filter.overdue)) {
            query.add("and " + DUE, day);
        }
    }

    private LocalDate day(RecommendationFilter filter) {
        return filter.asOf == null ? CouncilDay.today(clock) : filter.asOf;
    }

    private String modified() {
        return "r." + ChangeCount.of(caller).modifiedAtColumn();
    }

    private RecommendationSummary summary(Row row, LocalDate day, String modified) {
        var standing = RecommendationSql.standing(row);
        var actionBy = ActionByView.of(row);
        return new RecommendationSummary(row.id("id"), row.id("inquiry_id"), row.text("inquiry_title"),
                row.numberIf("number"), row.flag("number_inferred"), row.textIf("text"), row.textIf("lead_post"),
                row.textIf("lead_officer"), actionBy, overdue(standing.lifecycle(), actionBy, day),
                standing.lifecycle(), standing.decision(), standing.rag(), row.dayIf("rag_decided_on"),
                row.dayIf("last_update_on"), row.constant("access", Access.class),
                row.instant(modified));
    }

    /** Past its day and still open; what is ongoing has no last day. */
    private static boolean overdue(Lifecycle lifecycle, @Nullable ActionByView actionBy, LocalDate day) {
        return lifecycle != Lifecycle.DRAFT && !lifecycle.settled() && actionBy != null && actionBy.date() != null
                && !actionBy.ongoing() && actionBy.date().isBefore(day);
    }
}
