package org.openscrutiny.recommendations.tracker;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.assessment.AssessmentDraft;
import org.openscrutiny.recommendations.assessment.DecidedBy;
import org.openscrutiny.recommendations.inquiry.InquiryDraft;
import org.openscrutiny.recommendations.inquiry.Scale;
import org.openscrutiny.recommendations.progress.ProgressUpdateDraft;
import org.openscrutiny.recommendations.recommendation.ActionBy;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.recommendation.RecommendationDraft;
import org.openscrutiny.recommendations.response.ResponseDraft;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.support.json.SafeText;
import org.openscrutiny.support.problem.Fault;

/** One row of a tracker, read into what the API would be sent; every fault in it is noted with line and column. */
final class TrackerLine {

    private static final int MAX_TEXT = 20_000;

    private final int line;
    private final Map<Column, String> cells;
    private final List<Fault> faults = new ArrayList<>();

    TrackerLine(int line, Map<Column, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Reads everything once, so that all faults are known before anything is written. */
    void check() {
        faults.clear();
        needed(Column.COMMITTEE_ID, committee());
        needed(Column.INQUIRY, text(Column.INQUIRY));
        inquiry();
        submittedOn();
        recommendation();
        response();
        update();
        assessment();
        if (text(Column.RECOMMENDATION) == null && text(Column.SOURCE_NOTE) == null) {
            fault(Column.RECOMMENDATION, "is empty; then source_note says why.");
        }
        if (text(Column.DECISION) == null && (text(Column.UPDATE) != null || text(Column.RAG) != null)) {
            fault(Column.DECISION, "is empty, but there is an update or a rating; what was answered comes first.");
        }
        if (text(Column.DECISION) != null && text(Column.SUBMITTED_ON) == null) {
            fault(Column.SUBMITTED_ON, "is empty, but there is a decision; say when the recommendation was submitted.");
        }
    }

    @Nullable
    UUID committee() {
        return parsed(Column.COMMITTEE_ID, UUID::fromString, "a committee's id in meetings-service");
    }

    @Nullable
    UUID meeting() {
        return parsed(Column.RAG_MEETING_ID, UUID::fromString, "a meeting's id in meetings-service");
    }

    String inquiryTitle() {
        var title = text(Column.INQUIRY);
        return title == null ? "" : title;
    }

    @Nullable
    InquiryDraft inquiry() {
        var scale = constant(Column.SCALE, Scale.class);
        var committee = committee();
        return committee == null
                ? null
                : new InquiryDraft(inquiryTitle(), null, committee, scale == null ? Scale.FULL : scale, null, null,
                        null, null, null, null, null, null, null);
    }

    @Nullable
    LocalDate submittedOn() {
        return day(Column.SUBMITTED_ON);
    }

    RecommendationDraft recommendation() {
        var number = parsed(Column.NUMBER, Integer::valueOf, "a whole number from 1 to 999");
        if (number != null && (number < 1 || number > 999)) {
            fault(Column.NUMBER, "is \"%d\"; it takes a whole number from 1 to 999.".formatted(number));
        }
        var actionBy = text(Column.ACTION_BY);
        var date = day(Column.ACTION_BY_DATE);
        return new RecommendationDraft(number, Boolean.valueOf(text(Column.NUMBER_INFERRED)),
                text(Column.RECOMMENDATION),
                text(Column.SOURCE_NOTE), parts(), null, text(Column.LEAD_POST), null, text(Column.LEAD_OFFICER), null,
                actionBy == null ? null : new ActionBy(actionBy, date, null, null), null, null, null, null, null);
    }

    private @Nullable List<LabelledText> parts() {
        var text = text(Column.PARTS);
        if (text == null) {
            return null;
        }
        var parts = new ArrayList<LabelledText>();
        for (var part : text.split("\n")) {
            var space = part.indexOf(' ');
            if (space < 1 || space > 20) {
                fault(Column.PARTS, "has a line without a label before the first space.");
            } else {
                parts.add(new LabelledText(part.substring(0, space), part.substring(space + 1)));
            }
        }
        return parts;
    }

    @Nullable
    ResponseDraft response() {
        var decision = constant(Column.DECISION, Decision.class);
        var decidedOn = day(Column.DECIDED_ON);
        var reason = text(Column.RESPONSE_REASON);
        if (decision == null) {
            return null;
        }
        if (decision != Decision.ACCEPTED && decision != Decision.NOT_STATED && reason == null) {
            fault(Column.RESPONSE_REASON, "is empty; an answer that is %s says why.".formatted(decision));
        }
        return new ResponseDraft(null, decision, null, text(Column.RESPONSE), null, null, decidedOn, null, reason,
                null);
    }

    @Nullable
    ProgressUpdateDraft update() {
        var narrative = text(Column.UPDATE);
        var on = day(Column.UPDATE_ON);
        if (narrative == null) {
            return null;
        }
        needed(Column.UPDATE_SIGNED_OFF_BY, text(Column.UPDATE_SIGNED_OFF_BY));
        needed(Column.UPDATE_OFFICER, text(Column.UPDATE_OFFICER));
        var officer = text(Column.UPDATE_OFFICER);
        return new ProgressUpdateDraft(null, on == null ? null : PartialDate.day(on), officer == null ? "" : officer,
                narrative, null, null, null, null, null);
    }

    String signedOffBy() {
        var who = text(Column.UPDATE_SIGNED_OFF_BY);
        return who == null ? "" : who;
    }

    @Nullable
    AssessmentDraft assessment() {
        var rag = constant(Column.RAG, Rag.class);
        var decidedOn = day(Column.RAG_DECIDED_ON);
        var meeting = meeting();
        if (rag == null) {
            return null;
        }
        needed(Column.RAG_MEETING_ID, meeting);
        return new AssessmentDraft(null, rag, null, DecidedBy.COMMITTEE, null, meeting, null, decidedOn, null);
    }

    void fault(Column column, String what) {
        faults.add(Fault.at("/%d/%s".formatted(line, column.header()),
                "Line %d: %s %s".formatted(line, column.header(), what)));
    }

    private void needed(Column column, @Nullable Object value) {
        if (value == null && text(column) == null) {
            fault(column, "is empty; it is needed here.");
        }
    }

    private @Nullable String text(Column column) {
        var text = cells.get(column);
        if (text == null || text.isBlank()) {
            return null;
        }
        var unsafe = SafeText.fault(text);
        if (unsafe != null) {
            fault(column, "cannot be stored. " + unsafe);
            return null;
        }
        if (text.length() > MAX_TEXT) {
            fault(column, "is longer than %d characters.".formatted(MAX_TEXT));
            return null;
        }
        return text;
    }

    private @Nullable LocalDate day(Column column) {
        var text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            fault(column, "is \"%s\"; it takes a day such as 2017-01-31.".formatted(text));
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E constant(Column column, Class<E> type) {
        return parsed(column, name -> Enum.valueOf(type, name), "one of " + List.of(type.getEnumConstants()));
    }

    private <T> @Nullable T parsed(Column column, Function<String, T> parser, String wanted) {
        var text = text(column);
        try {
            return text == null ? null : parser.apply(text.strip());
        } catch (IllegalArgumentException unreadable) {
            fault(column, "is \"%s\"; it takes %s.".formatted(text, wanted));
            return null;
        }
    }
}
