package org.openscrutiny.recommendations.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.exempt.ExemptionView;
import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.recommendations.projection.Query;
import org.openscrutiny.recommendations.projection.Row;
import org.openscrutiny.recommendations.projection.VisibleTag;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.change.FeedTags;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.problem.NotFound;

/**
 * Reads recommendations with what their histories come to on a day, in one statement. Plain SQL, because a page of them is
 * the service's hottest read and its lateral joins have no short form in HQL.
 */
@ApplicationScoped
public class RecommendationReader {

    /** What a list tells; a view tells more. */
    private static final String LEAN_COLUMNS = """
            select r.id, r.modified_at, r.open_modified_at, r.inquiry_id, i.title as inquiry_title, r.number,
                r.number_inferred, r.text, r.submitted_on, r.access, r.audience, d.decision, a.rag,
                a.decided_on as rag_decided_on, coalesce(a.concluding, false) as concluding,
                u.effective_on as last_update_on, %s as monitored, %s as change,
                b.text as action_by_text, b.due_on as action_by_date, b.precision as action_by_precision,
                b.ongoing as action_by_ongoing, o.text as original_text, o.due_on as original_date"""
            .formatted(StandingSql.MONITORED, StandingSql.CHANGE_THAT_COUNTS);

    private static final String COLUMNS = LEAN_COLUMNS + """
            , r.version, r.open_version, r.created_at, i.committee_id, r.source_note, r.parts, r.addressees,
                r.indicator_refs, r.source, r.exempt_paragraphs, r.public_interest_note, r.released_on,
                d.decided_on as decision_on""";

    private static final String JOINS = """
            from recommendations r
            join inquiries i on i.id = r.inquiry_id
            """ + StandingSql.ANSWER + StandingSql.JUDGEMENT + StandingSql.UPDATE + StandingSql.CHANGE
            + StandingSql.ACTION_BY + StandingSql.REVIEWED + """
            left join lateral (select text, due_on from action_by_dates
                where recommendation_id = r.id and original and not b.original) o on true""";

    private static final String DUE = "r.id in (select recommendation_id from action_by_dates where due_on < ?)";

    private static final TypeReference<List<Addressee>> ADDRESSEES = new TypeReference<>() {
    };

    private final Projections projections;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    RecommendationReader(Projections projections, AuditLog audit, Caller caller, Clock clock) {
        this.projections = projections;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a reader is shown of it, on a day; that exempt content was read is noted.
     *
     * @param asOf as it stood at the end of that day, and only if it was submitted by then; as it stands now if null
     * @throws NotFound also where the caller may not know of it
     */
    RecommendationView read(UUID id, @Nullable LocalDate asOf) {
        var query = Query.of(COLUMNS + leadColumns(asOf));
        joined(query, asOf).add("where r.id = ?", id)
                .add("and r.audience = any(?)", audiences())
                .addIf(asOf, "and r.submitted_on <= ?");
        var read = projections.first(query, row -> new Read<>(view(row), audience(row)))
                .orElseThrow(() -> new NotFound("recommendation", id));
        note(id, read.audience());
        return read.what();
    }

    /** As it is, whoever asks; for what a write keeps of it. */
    RecommendationView own(UUID id) {
        var query = Query.of(COLUMNS + leadColumns(null));
        joined(query, null).add("where r.id = ?", id);
        return projections.first(query, this::view).orElseThrow(() -> new NotFound("recommendation", id));
    }

    /**
     * Lets a reader in to what hangs under a recommendation; that exempt content was read is noted.
     *
     * @return when the executive's answer counts from, where it took the recommendation on in whole or part
     * @throws NotFound where the caller may not know of it
     */
    public Optional<LocalDate> admit(UUID id) {
        var found = projections.first(Query.of("select r.audience, d.effective_on from recommendations r")
                .add(StandingSql.ANSWER + " and d.decision not in ('REJECTED', 'DEFERRED')", StandingSql.EVER)
                .add("where r.id = ?", id)
                .add("and r.audience = any(?)", audiences()),
                row -> new Read<>(Optional.ofNullable(row.dayIf("effective_on")), audience(row)))
                .orElseThrow(() -> new NotFound("recommendation", id));
        note(id, found.audience());
        return found.what();
    }

    private record Read<T>(T what, Audience audience) {}

    private static Audience audience(Row row) {
        return row.constant("audience", Audience.class);
    }

    private void note(UUID id, Audience audience) {
        if (audience == Audience.EXEMPT) {
            audit.read(Recommendations.TYPE, id, audience);
        }
    }

    /** Where it stands now, whoever asks. */
    public Standing standing(UUID id) {
        var query = Query.of(LEAN_COLUMNS);
        joined(query, null).add("where r.id = ?", id);
        return projections.first(query, RecommendationReader::standing)
                .orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** All that decides where it stands, whoever asks; for the rules of a write. */
    History history(UUID id, boolean submitted) {
        return new History(submitted, projections.list(Query.of("""
                select 'ANSWER' as kind, decision as what, false as concluding, effective_on as on_day, id
                from executive_responses where recommendation_id = ? and leads
                union all
                select 'JUDGEMENT', rag, concluding, decided_on, id from assessments
                where recommendation_id = ? and not overtaken
                union all
                select 'CHANGE', change, false, decided_on, id from recommendation_status_changes
                where recommendation_id = ?
                union all
                select 'REPORT', '', false, effective_on, id from progress_updates
                where recommendation_id = ? and published_at is not null
                union all
                select 'REPORT', '', false, in_scope_since, review_id from review_recommendations
                where recommendation_id = ? and in_scope_since is not null""", id, id, id, id, id),
                RecommendationReader::entry));
    }

    private static History.Entry entry(Row row) {
        var on = row.day("on_day");
        var id = row.id("id");
        return switch (row.text("kind")) {
            case "ANSWER" -> History.Entry.answer(on, id, row.constant("what", Decision.class));
            case "JUDGEMENT" ->
                History.Entry.judgement(on, id, row.constant("what", Rag.class), row.flag("concluding"));
            case "CHANGE" -> History.Entry.change(on, id, row.constant("what", Change.class));
            default -> History.Entry.report(on, id);
        };
    }

    /** How many of an inquiry's recommendations that this caller may know of have no answer of the leading addressee. */
    long unanswered(UUID inquiry) {
        return projections.count(Query.of("select count(*) from recommendations r")
                .add(StandingSql.ANSWER, StandingSql.EVER)
                .add("where r.inquiry_id = ? and d.decision is null", inquiry)
                .add("and r.audience = any(?)", audiences()));
    }

    /** How many of an inquiry's recommendations that this caller may know of are neither rejected nor closed. */
    long unsettled(UUID inquiry) {
        return projections.count(Query.of("select count(*) from recommendations r")
                .add(StandingSql.ANSWER + StandingSql.JUDGEMENT + StandingSql.CHANGE, StandingSql.EVER,
                        StandingSql.EVER, StandingSql.EVER)
                .add("where r.inquiry_id = ? and (r.submitted_on is null or " + StandingSql.OPEN + ")", inquiry)
                .add("and r.audience = any(?)", audiences()));
    }

    /**
     * What stands under a filter, in its order.
     *
     * @param state where the change feed stood, for the tag of the page; null where nothing was found
     */
    record Listed(List<RecommendationSummary> rows, @Nullable String state) {}

    Listed list(RecommendationFilter filter, Optional<List<String>> after, int limit) {
        var day = day(filter);
        var query = Query.of(LEAN_COLUMNS + leadColumns(filter.asOf));
        query.add(", " + FeedTags.STATE + " as feed_state", toldAudiences(), toldAudiences());
        filtered(query, filter, day);
        after.ifPresent(position -> from(query, filter.sort(), position));
        query.add(order(filter.sort()) + " limit ?", limit);
        var states = new HashSet<String>();
        var read = projections.list(query, row -> {
            states.add(row.text("feed_state"));
            return new Read<>(summary(row, day), audience(row));
        });
        read.forEach(item -> note(item.what().id(), item.audience()));
        return new Listed(read.stream().map(Read::what).toList(), states.stream().findAny().orElse(null));
    }

    /** Where the feed stands now: read it before what it is to be the tag of. */
    String state() {
        return projections
                .first(Query.of("select " + FeedTags.STATE + " as feed_state", toldAudiences(), toldAudiences()),
                        row -> row.text("feed_state"))
                .orElseThrow();
    }

    /** Everything a page depends on besides what the feed tells of. */
    String[] question(RecommendationFilter filter, PageQuery page) {
        return new String[]{page.address(), caller.audiences().toString(), day(filter).toString()};
    }

    /** Whoever is shown when a record changed at all is told of every change, also of those whose content is hidden. */
    private Object toldAudiences() {
        return seesAll() ? Stream.of(Audience.values()).map(Audience::name).toArray(String[]::new) : audiences();
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
        joined(query, filter.asOf).add("where r.audience = any(?)", audiences());
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

    /** Joins what was known at the end of the day, or is known now. */
    private Query joined(Query query, @Nullable LocalDate asOf) {
        var day = asOf == null ? StandingSql.EVER : asOf;
        query.add(JOINS, day, day, day, day, day, day);
        return asOf == null ? query : query.add(StandingSql.LEAD, asOf);
    }

    private static String leadColumns(@Nullable LocalDate asOf) {
        var lead = asOf == null ? "r" : "l";
        return ", %1$s.lead_post, %1$s.lead_post_id, %1$s.lead_officer, %1$s.lead_officer_id".formatted(lead);
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
                row.words("indicator_refs"), standing(row).lifecycle(),
                row.dayIf("submitted_on"),
                row.constantIf("decision", Decision.class), row.dayIf("decision_on"), row.constantIf("rag", Rag.class),
                row.dayIf("rag_decided_on"), row.dayIf("last_update_on"), row.constant("access", Access.class),
                ExemptionView.of(row.numbers("exempt_paragraphs"), row.textIf("public_interest_note"),
                        row.dayIf("released_on"), caller),
                row.sourceIf("source"), row.instant("created_at"),
                row.instant(seesAll() ? "modified_at" : "open_modified_at"),
                row.number(seesAll() ? "version" : "open_version"));
    }

    private RecommendationSummary summary(Row row, LocalDate day) {
        var standing = standing(row);
        var actionBy = ActionByView.of(row);
        return new RecommendationSummary(row.id("id"), row.id("inquiry_id"), row.text("inquiry_title"),
                row.numberIf("number"), row.flag("number_inferred"), row.textIf("text"), row.textIf("lead_post"),
                row.textIf("lead_officer"), actionBy, overdue(standing.lifecycle(), actionBy, day),
                standing.lifecycle(), standing.decision(), standing.rag(), row.dayIf("rag_decided_on"),
                row.dayIf("last_update_on"), row.constant("access", Access.class),
                row.instant(seesAll() ? "modified_at" : "open_modified_at"));
    }

    /** Past its day and still open; what is ongoing has no last day. */
    static boolean overdue(Lifecycle lifecycle, @Nullable ActionByView actionBy, LocalDate day) {
        return lifecycle != Lifecycle.DRAFT && !lifecycle.settled() && actionBy != null && actionBy.date() != null
                && !actionBy.ongoing() && actionBy.date().isBefore(day);
    }
}
