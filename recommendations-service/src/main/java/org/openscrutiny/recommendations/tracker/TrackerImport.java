package org.openscrutiny.recommendations.tracker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.assessment.Assessments;
import org.openscrutiny.recommendations.csv.CsvReader;
import org.openscrutiny.recommendations.inquiry.Inquiries;
import org.openscrutiny.recommendations.inquiry.InquiryStatus;
import org.openscrutiny.recommendations.inquiry.InquiryStatusChangeDraft;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.recommendations.progress.ProgressUpdates;
import org.openscrutiny.recommendations.progress.PublicationDraft;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.recommendations.response.Responses;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.Unavailable;

/**
 * Brings a tracker in: all of it or nothing. Every row goes through the same rules as if it had been sent to the API; a dry
 * run does the same and then rolls back, so that it cannot promise what the import would refuse.
 */
@ApplicationScoped
class TrackerImport {

    /** As many as are brought in within the time a request may take. */
    static final int MAX_ROWS = 10_000;
    /** More faults than this are not listed; the file is refused all the same. */
    static final int MAX_FAULTS = 500;
    /** How long the one transaction of an import may last. */
    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BATCH = 50;

    private final Inquiries inquiries;
    private final Recommendations recommendations;
    private final Responses responses;
    private final ProgressUpdates updates;
    private final Assessments assessments;
    private final MeetingsService meetings;
    private final Validator validator;
    private final EntityManager database;

    TrackerImport(Inquiries inquiries, Recommendations recommendations, Responses responses, ProgressUpdates updates,
            Assessments assessments, MeetingsService meetings, Validator validator, EntityManager database) {
        this.inquiries = inquiries;
        this.recommendations = recommendations;
        this.responses = responses;
        this.updates = updates;
        this.assessments = assessments;
        this.meetings = meetings;
        this.validator = validator;
        this.database = database;
    }

    /** What was found in the file and what meetings-service says of the ids in it; made outside any transaction. */
    record Prepared(Upload file, int rows, Map<UUID, String> committees, Map<UUID, MeetingSeen> held,
            List<Fault> faults) {}

    /**
     * Reads the file once, to find everything that is wrong with it before anything is written.
     *
     * @throws InvalidInput if it is no tracker: no header, unknown or missing columns, broken CSV, too many rows
     */
    Prepared prepare(Upload file) {
        var committees = new HashMap<UUID, String>();
        var held = new HashMap<UUID, MeetingSeen>();
        var faults = new ArrayList<Fault>();
        var rows = each(file, faults, line -> {
            check(line);
            ask(line, committees, held);
            line.faults().stream().limit(MAX_FAULTS - faults.size()).forEach(faults::add);
        });
        return new Prepared(file, rows, committees, held, faults);
    }

    /** Hands over one row after the other; rows of the wrong length are noted and left out. */
    private static int each(Upload file, List<Fault> faults, Consumer<TrackerLine> reader) {
        return file.read(text -> {
            var csv = new CsvReader(text);
            var header = csv.next();
            if (header == null) {
                throw new InvalidInput(Fault.at("/1", "The file is empty; its first row names the columns."));
            }
            var columns = columns(header);
            var rows = 0;
            for (var row = csv.next(); row != null && faults.size() < MAX_FAULTS; row = csv.next()) {
                if (++rows > MAX_ROWS) {
                    throw new InvalidInput(Fault.at("/" + row.line(),
                            "Line %d: the file has more than %d rows; send it in parts.".formatted(row.line(),
                                    MAX_ROWS)));
                }
                if (row.cells().size() != columns.size()) {
                    faults.add(Fault.at("/" + row.line(), "Line %d: has %d cells; the header names %d columns."
                            .formatted(row.line(), row.cells().size(), columns.size())));
                    continue;
                }
                var cells = new EnumMap<Column, String>(Column.class);
                for (var at = 0; at < columns.size(); at++) {
                    cells.put(columns.get(at), row.cells().get(at));
                }
                reader.accept(new TrackerLine(row.line(), cells));
            }
            return rows;
        });
    }

    /** Each row must say what the API would take, as the API would take it. */
    private void check(TrackerLine line) {
        line.check();
        if (!line.faults().isEmpty()) {
            return;
        }
        violations(line, Column.INQUIRY, line.inquiry());
        violations(line, Column.RECOMMENDATION, line.recommendation());
        violations(line, Column.DECISION, line.response());
        violations(line, Column.UPDATE, line.update());
        violations(line, Column.RAG, line.assessment());
    }

    private void violations(TrackerLine line, Column column, @Nullable Object draft) {
        if (draft != null) {
            validator.validate(draft)
                    .forEach(broken -> line.fault(column,
                            "cannot be taken: %s %s.".formatted(broken.getPropertyPath(), broken.getMessage())));
        }
    }

    private static List<Column> columns(CsvReader.Line header) {
        var columns = new ArrayList<Column>();
        for (var name : header.cells()) {
            var known = List.of(Column.values()).stream().filter(column -> column.header().equals(name)).findFirst();
            if (known.isEmpty() || columns.contains(known.get())) {
                throw new InvalidInput(
                        Fault.at("/1", "The header has \"%s\", which is %s; the columns are %s.".formatted(name,
                                known.isEmpty() ? "no column of a tracker" : "there twice", Column.headers())));
            }
            columns.add(known.get());
        }
        for (var needed : List.of(Column.COMMITTEE_ID, Column.INQUIRY)) {
            if (!columns.contains(needed)) {
                throw new InvalidInput(Fault.at("/1", "The header lacks %s.".formatted(needed.header())));
            }
        }
        return columns;
    }

    private void ask(TrackerLine line, Map<UUID, String> committees, Map<UUID, MeetingSeen> held) {
        try {
            var committee = line.committee();
            if (committee != null && !committees.containsKey(committee)) {
                committees.put(committee, meetings.committeeName(committee, ""));
            }
        } catch (InvalidInput unknown) {
            line.fault(Column.COMMITTEE_ID, "names no committee that meetings-service knows.");
        }
        try {
            var meeting = line.meeting();
            if (meeting != null && !held.containsKey(meeting)) {
                held.put(meeting, meetings.meeting(meeting, ""));
            }
        } catch (InvalidInput unknown) {
            line.fault(Column.RAG_MEETING_ID, "names no meeting that meetings-service knows.");
        }
    }

    /** Writes and rolls back: what an import would do. */
    ImportReport tryOut(Prepared prepared) {
        if (!prepared.faults().isEmpty()) {
            return report(prepared, new Count(), true, prepared.faults());
        }
        var count = new Count();
        try {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) LONGEST.toSeconds()));
            write(prepared, count);
            return report(prepared, count, true, List.of());
        } catch (Unavailable down) {
            throw down;
        } catch (InvalidInput refused) {
            return report(prepared, new Count(), true, refused.faults());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /**
     * Writes; call inside a transaction.
     *
     * @throws InvalidInput with every fault found in the file, or with the first a rule of the records found
     */
    ImportReport bringIn(Prepared prepared) {
        if (!prepared.faults().isEmpty()) {
            throw new InvalidInput(prepared.faults());
        }
        var count = new Count();
        write(prepared, count);
        return report(prepared, count, false, List.of());
    }

    private void write(Prepared prepared, Count count) {
        var known = new HashMap<String, UUID>();
        each(prepared.file(), new ArrayList<>(), line -> {
            try {
                var key = line.committee() + line.inquiryTitle();
                var inquiry = known.containsKey(key) ? known.get(key) : inquiry(line, prepared, count);
                known.put(key, inquiry);
                write(line, inquiry, prepared, count);
            } catch (Unavailable down) {
                throw down;
            } catch (Refusal refused) {
                throw new InvalidInput(Fault.at("/" + line.line(),
                        "Line %d: %s (%s)".formatted(line.line(), refused.detail(), refused.type().code())));
            }
            if (count.recommendations % BATCH == 0) {
                database.flush();
                database.clear(); // what is written need not be held
            }
        });
    }

    private UUID inquiry(TrackerLine line, Prepared prepared, Count count) {
        var draft = line.inquiry();
        if (draft == null) {
            throw new IllegalStateException("A line without a committee is refused before");
        }
        var existing = inquiries.find(draft.committeeId(), draft.title());
        if (existing.isPresent()) {
            return existing.get();
        }
        count.inquiries++;
        var made = inquiries.establish(draft, String.valueOf(prepared.committees().get(draft.committeeId())));
        var submitted = line.submittedOn();
        if (submitted != null) {
            for (var step : List.of(InquiryStatus.EVIDENCE, InquiryStatus.REPORTING, InquiryStatus.SUBMITTED)) {
                inquiries.advance(made.id(), new InquiryStatusChangeDraft(step,
                        step == InquiryStatus.SUBMITTED ? PartialDate.day(submitted) : null, null));
            }
        }
        return made.id();
    }

    private void write(TrackerLine line, UUID inquiry, Prepared prepared, Count count) {
        var recommendation = recommendations.make(inquiry, line.recommendation()).id();
        count.recommendations++;
        var response = line.response();
        if (response != null) {
            responses.respond(recommendation, response, null);
            count.responses++;
        }
        var update = line.update();
        if (update != null) {
            var draft = updates.draft(recommendation, update);
            updates.publish(recommendation, draft.id(), new PublicationDraft(line.signedOffBy(), null));
            count.updates++;
        }
        var assessment = line.assessment();
        var meeting = prepared.held().get(line.meeting());
        if (assessment != null && meeting != null) {
            assessments.record(recommendation, assessment, meeting);
            count.assessments++;
        }
    }

    private static ImportReport report(Prepared prepared, Count count, boolean dryRun, List<Fault> refusals) {
        return new ImportReport(dryRun, prepared.rows(), count.inquiries, count.recommendations,
                count.responses,
                count.updates, count.assessments, List.copyOf(refusals));
    }

    private static final class Count {
        private int inquiries;
        private int recommendations;
        private int responses;
        private int updates;
        private int assessments;
    }
}
