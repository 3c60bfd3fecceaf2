package org.openscrutiny.performance.inspection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.performance.rows.Row;
import org.openscrutiny.performance.rows.Selection;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;

/** What is done with files of Ofsted's management information: all of a file, or nothing of it. */
@ApplicationScoped
class InspectionImports {

    private static final TypeReference<Map<String, Map<String, Integer>>> GRADES = new TypeReference<>() {
    };
    private static final String COLUMNS = """
            select id, file_sha256, as_at, rows, recorded, corrected, unchanged, cast(grades as text), recorded_at
            from inspection_imports""";

    private final EntityManager database;
    private final Inspections inspections;
    private final InspectionStore store;
    private final Areas areas;
    private final AuditLog audit;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    InspectionImports(EntityManager database, Inspections inspections, InspectionStore store, Areas areas,
            AuditLog audit, Caller caller, ObjectMapper json, Clock clock) {
        this.database = database;
        this.inspections = inspections;
        this.store = store;
        this.areas = areas;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    static String sha(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    /** The import of exactly these bytes, if there was one. */
    Optional<InspectionImportView> same(String sha) {
        return new Selection().where("file_sha256 = ?", sha)
                .list(database, COLUMNS, "recorded_at desc", 1, this::view)
                .stream()
                .findFirst();
    }

    InspectionImportView get(UUID id) {
        return new Selection().where("id = ?", id)
                .list(database, COLUMNS, "recorded_at desc", 1, this::view)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("inspection import", id));
    }

    List<InspectionImportView> list(Optional<List<String>> after, int limit) {
        var selection = new Selection();
        after.ifPresent(position -> selection.where("(recorded_at, id) < (?, ?)",
                Instant.parse(position.get(0)), UUID.fromString(position.get(1))));
        return selection.list(database, COLUMNS, "recorded_at desc, id desc", limit, this::view);
    }

    long count() {
        return new Selection().count(database, "inspection_imports");
    }

    /**
     * Records the inspections and grades of a file. An inspection is known by its authority and first day; a grade that
     * differs from the one that stands is a correction.
     *
     * @param asAt the day the file is as at: the day of corrections
     * @throws InvalidInput with each line that cannot be taken in
     */
    @Transactional
    public InspectionImportView take(byte[] file, @Nullable LocalDate asAt) {
        var outcomes = OfstedOutcomes.read(file);
        refuseStrangers(outcomes);
        var counts = new int[3];
        Map<String, Map<String, Integer>> grades = new TreeMap<>();
        for (var outcome : outcomes) {
            counts[record(outcome, asAt)]++;
            // Else each authority would take longer than the one before: all records so far are looked through for changes.
            database.flush();
            database.clear();
            outcome.columns()
                    .forEach((column, grade) -> grades.computeIfAbsent(column, first -> new TreeMap<>())
                            .merge(grade.label(), 1, Integer::sum));
        }
        var made = new InspectionImportView(UuidVersion7Strategy.INSTANCE.generateUuid(null), sha(file), asAt,
                outcomes.size(), counts[0], counts[1], counts[2], grades,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store(made);
        audit.append("CREATED", "inspection-import", made.id(), Audience.PUBLIC, null, made);
        return made;
    }

    private void refuseStrangers(List<OfstedOutcomes.Outcome> outcomes) {
        var wrong = new ArrayList<Fault>();
        for (var outcome : outcomes) {
            if (areas.find(outcome.area()).isEmpty()) {
                wrong.add(OfstedOutcomes.fault(outcome.line(),
                        "\"%s\" is not the code of an authority.".formatted(outcome.area())));
            }
            if (outcome.publishedOn().isBefore(outcome.startOn())) {
                wrong.add(OfstedOutcomes.fault(outcome.line(), "It was published on %s, before it began on %s."
                        .formatted(outcome.publishedOn(), outcome.startOn())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    /** @return 0 for a new inspection, 1 for a corrected one, 2 for one that is as it was */
    private int record(OfstedOutcomes.Outcome outcome, @Nullable LocalDate asAt) {
        var area = areas.get(outcome.area());
        var known = store.graded(area.id())
                .stream()
                .filter(graded -> outcome.startOn().equals(graded.startOn()))
                .findFirst();
        if (known.isEmpty()) {
            inspections.open(new InspectionOpening(InspectionStatus.PUBLISHED, outcome.area(),
                    Framework.ILACS, InspectionType.ILACS_STANDARD_INSPECTION,
                    "Inspection of children's services, %s".formatted(area.name()), null, null, outcome.startOn(),
                    null, null, outcome.publishedOn(), null, null, null, null, null, null, null), outcome.grades());
            return 0;
        }
        var changed = false;
        for (var entry : outcome.grades().entrySet()) {
            changed |= judge(known.get().id(), entry.getKey(), entry.getValue(), outcome, asAt);
        }
        return changed ? 1 : 2;
    }

    private boolean judge(UUID inspection, JudgementType type, String printed, OfstedOutcomes.Outcome outcome,
            @Nullable LocalDate asAt) {
        var standing = store.standing(inspection, type);
        if (standing.isPresent() && Optional.of(standing.get().grade()).equals(Grade.printed(printed))) {
            return false;
        }
        if (standing.isPresent() && asAt == null) {
            throw new InvalidInput(Fault.in("asAt",
                    "Line %d has another grade for \"%s\" than stands; say with asAt from when on it holds.".formatted(
                            outcome.line(), type.label())));
        }
        inspections.judge(inspection, new JudgementDraft(type, printed, standing.isPresent() ? asAt : null,
                standing.isPresent() ? "Ofsted's management information as at " + asAt : null));
        return true;
    }

    private void store(InspectionImportView made) {
        database.createNativeQuery("""
                insert into inspection_imports (id, file_sha256, as_at, rows, recorded, corrected, unchanged, grades,
                    recorded_at, recorded_by)
                values (?1, ?2, cast(?3 as date), ?4, ?5, ?6, ?7, cast(?8 as jsonb), ?9, ?10)""")
                .setParameter(1, made.id())
                .setParameter(2, made.fileSha256())
                .setParameter(3, made.asAt() == null ? null : made.asAt().toString())
                .setParameter(4, made.rows())
                .setParameter(5, made.recorded())
                .setParameter(6, made.corrected())
                .setParameter(7, made.unchanged())
                .setParameter(8, write(made.grades()))
                .setParameter(9, made.recordedAt())
                .setParameter(10, caller.name())
                .executeUpdate();
    }

    private InspectionImportView view(Row row) {
        return new InspectionImportView(row.uuid(0), row.text(1), row.maybeDay(2), row.number(3), row.number(4),
                row.number(5), row.number(6), read(row.text(7)), row.instant(8));
    }

    private Map<String, Map<String, Integer>> read(String text) {
        try {
            return json.readValue(text, GRADES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored counts cannot be read", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Counts cannot be written as JSON", unwritable);
        }
    }

    static String url(UUID id) {
        return "/v1/inspection-imports/" + id;
    }
}
