package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.exempt.ExemptionView;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.projection.Row;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

/** Reads one recommendation with what its histories come to on a day, in one statement. */
@ApplicationScoped
public class RecommendationReader {

    private static final TypeReference<List<Addressee>> ADDRESSEES = new TypeReference<>() {
    };

    private final Projections projections;
    private final Caller caller;

    RecommendationReader(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /**
     * What a reader is shown of it, on a day.
     *
     * @param asOf as it stood at the end of that day, and only if it was submitted by then; as it stands now if null
     * @throws NotFound also where the caller may not know of it
     */
    RecommendationView read(UUID id, @Nullable LocalDate asOf) {
        var query = Query.of(RecommendationSql.COLUMNS + RecommendationSql.leadColumns(asOf));
        RecommendationSql.joined(query, asOf)
                .add("where r.id = ?", id)
                .add("and r.audience = any(?)", RecommendationSql.audiences(caller))
                .addIf(asOf, "and r.submitted_on <= ?");
        return projections.first(query, this::view).orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** As it is, whoever asks; for what a write keeps of it. */
    RecommendationView own(UUID id) {
        var query = Query.of(RecommendationSql.COLUMNS + RecommendationSql.leadColumns(null));
        RecommendationSql.joined(query, null).add("where r.id = ?", id);
        return projections.first(query, this::view).orElseThrow(() -> new NotFound("recommendation", id));
    }

    /**
     * Lets a reader in to what hangs under a recommendation.
     *
     * @return when the executive's answer counts from, where it took the recommendation on in whole or part
     * @throws NotFound where the caller may not know of it
     */
    public Optional<LocalDate> admit(UUID id) {
        return projections.first(Query.of("select d.effective_on from recommendations r")
                .add(StandingSql.ANSWER + " and d.decision not in ('REJECTED', 'DEFERRED')", StandingSql.EVER)
                .add("where r.id = ?", id)
                .add("and r.audience = any(?)", RecommendationSql.audiences(caller)),
                row -> Optional.ofNullable(row.dayIf("effective_on")))
                .orElseThrow(() -> new NotFound("recommendation", id));
    }

    /** Where it stands now, whoever asks. */
    public Standing standing(UUID id) {
        var query = Query.of(RecommendationSql.LEAN_COLUMNS);
        RecommendationSql.joined(query, null).add("where r.id = ?", id);
        return projections.first(query, RecommendationSql::standing)
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
                .add("and r.audience = any(?)", RecommendationSql.audiences(caller)));
    }

    /** How many of an inquiry's recommendations that this caller may know of are neither rejected nor closed. */
    long unsettled(UUID inquiry) {
        return projections.count(Query.of("select count(*) from recommendations r")
                .add(StandingSql.ANSWER + StandingSql.JUDGEMENT + StandingSql.CHANGE, StandingSql.EVER,
                        StandingSql.EVER, StandingSql.EVER)
                .add("where r.inquiry_id = ? and (r.submitted_on is null or " + StandingSql.OPEN + ")", inquiry)
                .add("and r.audience = any(?)", RecommendationSql.audiences(caller)));
    }

    private RecommendationView view(Row row) {
        var count = ChangeCount.of(caller);
        return new RecommendationView(row.id("id"), row.id("inquiry_id"), row.text("inquiry_title"),
                row.id("committee_id"), row.numberIf("number"), row.flag("number_inferred"), row.textIf("text"),
                row.textIf("source_note"), StatedColumns.texts(row, "parts"),
                Objects.requireNonNullElse(StatedColumns.jsonIf(row, "addressees", ADDRESSEES), List.of()),
                row.textIf("lead_post"),
                row.idIf("lead_post_id"), row.textIf("lead_officer"), row.idIf("lead_officer_id"), ActionByView.of(row),
                StatedColumns.words(row, "indicator_refs"), RecommendationSql.standing(row).lifecycle(),
                row.dayIf("submitted_on"),
                row.constantIf("decision", Decision.class), row.dayIf("decision_on"), row.constantIf("rag", Rag.class),
                row.dayIf("rag_decided_on"), row.dayIf("last_update_on"), row.constant("access", Access.class),
                ExemptionView.of(row.numbers("exempt_paragraphs"), row.textIf("public_interest_note"),
                        row.dayIf("released_on"), caller),
                StatedColumns.sourceIf(row, "source"), row.instant("created_at"),
                row.instant(count.modifiedAtColumn()), row.number(count.versionColumn()));
    }
}
