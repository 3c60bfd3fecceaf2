package org.openscrutiny.performance.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.area.Areas;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/** What a scrutiny officer does with inspections. */
@ApplicationScoped
public class Inspections {

    static final String TYPE = "inspection";
    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final InspectionStore store;
    private final AnsweringPlans plans;
    private final Areas areas;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Inspections(InspectionStore store, AnsweringPlans plans, Areas areas, Journal journal,
            Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.areas = areas;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records an inspection, planned or of the past.
     *
     * @throws RuleBroken visit-number-taken, previous-inspection-later
     */
    @Transactional
    public InspectionView open(InspectionOpening opening) {
        return open(opening, Map.of());
    }

    /** Records a published inspection with its grades, as printed, at once; within a transaction. */
    InspectionView open(InspectionOpening opening, Map<JudgementType, String> printed) {
        var draft = opening.draft();
        var status = opening.statusOrPlanned();
        if (status.needsReason()) {
            throw new InvalidInput(Fault.at("/status",
                    "An inspection is recorded as PUBLISHED first; what was %s later is a status change with its reason."
                            .formatted(status)));
        }
        var inspection = new Inspection(draft, areas.named(draft.area(), "/area").id(), status, clock.instant());
        refuseStrangers(draft, inspection);
        store.persist(inspection);
        note(inspection, null, null);
        store.flush();
        printed.forEach((type, words) -> {
            refuseForeign(inspection, type);
            store.getEntityManager()
                    .persist(new Judgement(inspection.id(), new JudgementDraft(type, words, null, null),
                            grade(words), publishedOn(inspection), clock.instant()));
        });
        store.flush();
        var view = view(inspection);
        journal.created(TYPE, inspection, inspection.audience(), url(inspection.id()), view);
        return view;
    }

    /** Changes what is said of an inspection; the caller's If-Match must name its present state. */
    @Transactional
    public InspectionView revise(UUID id, UnaryOperator<InspectionDraft> change) {
        var inspection = store.getForChange(id, caller.audiences());
        preconditions.requireMatch(inspection.tagFor(caller));
        var before = view(inspection);
        var draft = change.apply(inspection.asDraft(areas.byId(inspection.areaId()).code()));
        inspection.revise(draft, areas.named(draft.area(), "/area").id(), clock.instant());
        refuseStrangers(draft, inspection);
        return changed(inspection, before);
    }

    /** @throws RuleBroken inspection-status */
    @Transactional
    public InspectionView advance(UUID id, StatusChangeDraft change) {
        var inspection = store.getForChange(id, caller.audiences());
        var before = view(inspection);
        var from = inspection.status();
        inspection.advance(change, clock.instant());
        note(inspection, from, change.reason());
        return changed(inspection, before);
    }

    /**
     * Records a grade, or corrects one that stands: the inspection is then CORRECTED, and the first grade stays with the day
     * until which it held.
     *
     * @throws RuleBroken   inspection-not-published, judgement-stands
     * @throws InvalidInput if this inspection gives no such judgement, or the words are no grade
     */
    @Transactional
    public InspectionView judge(UUID id, JudgementDraft draft) {
        var inspection = store.getForChange(id, caller.audiences());
        inspection.requirePublished("grades");
        var before = view(inspection);
        var grade = grade(draft.grade());
        refuseForeign(inspection, draft.type());
        var now = clock.instant();
        var givenOn = publishedOn(inspection);
        var standing = store.standing(id, draft.type());
        if (standing.isPresent()) {
            givenOn = correct(standing.get(), draft);
            var from = inspection.status();
            inspection.advance(
                    new StatusChangeDraft(InspectionStatus.CORRECTED, null, null, null, draft.reason()), now);
            note(inspection, from, draft.reason());
        } else if (draft.correctedOn() != null) {
            throw new InvalidInput(Fault.at("/correctedOn",
                    "There is no grade of this type yet that could have been corrected on %s; leave correctedOn out."
                            .formatted(draft.correctedOn())));
        }
        inspection.touched(now);
        store.flush(); // the one that stood must be replaced before the next one stands
        store.getEntityManager().persist(new Judgement(id, draft, grade, givenOn, now));
        return changed(inspection, before);
    }

    private static Grade grade(String words) {
        return Grade.printed(words)
                .orElseThrow(() -> new InvalidInput(Fault.at("/grade",
                        "\"%s\" is not a grade; Ofsted's are Outstanding, Good, Requires improvement to be good and Inadequate, besides Judgement not made and Not applicable."
                                .formatted(words))));
    }

    private LocalDate correct(Judgement standing, JudgementDraft draft) {
        if (draft.correctedOn() == null || draft.reason() == null) {
            throw new RuleBroken("judgement-stands",
                    "This inspection already judges \"%s\" %s; to correct it, say correctedOn and reason."
                            .formatted(draft.type().label(), standing.grade().label()));
        }
        if (draft.correctedOn().isBefore(standing.givenOn())) {
            throw new InvalidInput(Fault.at("/correctedOn", "correctedOn is %s, before the grade was given on %s."
                    .formatted(draft.correctedOn(), standing.givenOn())));
        }
        standing.replacedOn(draft.correctedOn());
        return draft.correctedOn();
    }

    private static void refuseForeign(Inspection inspection, JudgementType type) {
        var given = JudgementRules.given(inspection.type(), startOn(inspection));
        if (!given.contains(type)) {
            throw new InvalidInput(Fault.at("/type", given.isEmpty()
                    ? "A %s gives no grades; record what it found as findings.".formatted(inspection.type().label())
                    : "A %s of %s does not judge %s; it judges %s.".formatted(inspection.type().label(),
                            startOn(inspection), type, given)));
        }
    }

    /** As this caller may see it. */
    public InspectionView read(UUID id) {
        return view(store.get(id, caller.audiences()));
    }

    /**
     * The tag of an answer made of an inspection and what hangs under it.
     *
     * @param form tells the representations apart; empty for JSON
     */
    public Tag tag(UUID id, String form) {
        return new Tag(store.get(id, caller.audiences()).tagFor(caller).value() + form);
    }

    private InspectionView changed(Inspection inspection, InspectionView before) {
        store.flush();
        var after = view(inspection);
        journal.updated(TYPE, inspection, inspection.audience(), url(inspection.id()), before, after);
        return after;
    }

    private void note(Inspection inspection, @Nullable InspectionStatus from, @Nullable String reason) {
        store.getEntityManager()
                .persist(new StatusRecord(inspection.id(), from, inspection.status(), reason, clock.instant(),
                        caller.name()));
    }

    private void refuseStrangers(InspectionDraft draft, Inspection inspection) {
        if (draft.previousInspectionId() != null) {
            var previous = store.find("id = ?1 and audience in ?2", draft.previousInspectionId(), caller.audiences())
                    .firstResultOptional()
                    .filter(other -> !other.id().equals(inspection.id()) && other.areaId() == inspection.areaId())
                    .orElseThrow(() -> new InvalidInput(Fault.at("/previousInspectionId",
                            "%s is no other inspection of this authority.".formatted(draft.previousInspectionId()))));
            if (draft.startOn() != null && previous.startOn() != null
                    && previous.startOn().isAfter(draft.startOn())) {
                throw new RuleBroken("previous-inspection-later",
                        "The inspection named as the previous one began on %s, after this one on %s."
                                .formatted(previous.startOn(), draft.startOn()));
            }
        }
        if (draft.sequenceNo() != null) {
            var since = lastInadequate(inspection.areaId(), draft.startOn()).map(Inspection::startOn).orElse(null);
            if (store.hasOtherVisit(inspection.areaId(), draft.sequenceNo(), since, inspection.id())) {
                throw new RuleBroken("visit-number-taken",
                        "There is already a monitoring visit number %d since the authority was last judged inadequate."
                                .formatted(draft.sequenceNo()));
            }
        }
    }

    private Optional<Inspection> lastInadequate(int areaId, @Nullable LocalDate before) {
        return store.graded(areaId)
                .stream()
                .filter(graded -> before == null || startOn(graded).isBefore(before))
                .filter(graded -> JudgementRules.inadequate(standing(graded.id())))
                .reduce((earlier, later) -> later);
    }

    private Map<JudgementType, Grade> standing(UUID inspectionId) {
        return grades(store.judgements(inspectionId).stream().map(Judgement::view).toList());
    }

    private static Map<JudgementType, Grade> grades(List<JudgementView> judgements) {
        var grades = new EnumMap<JudgementType, Grade>(JudgementType.class);
        judgements.stream().filter(judged -> judged.replacedOn() == null).forEach(j -> grades.put(j.type(), j.grade()));
        return grades;
    }

    private InspectionView view(Inspection inspection) {
        var said = inspection.asDraft("");
        Area area = areas.byId(inspection.areaId());
        var began = said.startOn() == null ? LocalDate.now(clock.withZone(COUNCIL)) : said.startOn();
        var all = store.judgements(inspection.id())
                .stream()
                .map(Judgement::view)
                .sorted(Comparator.comparing(JudgementView::type))
                .toList();
        var standing = all.stream().filter(judged -> judged.replacedOn() == null).toList();
        return new InspectionView(inspection.id(), area.summary(), area.codeOn(began), said.framework(), said.type(),
                said.type().label(), said.title(), said.serviceArea(), inspection.status(), said.sequenceNo(),
                said.startOn(), said.endOn(), said.datesStated(), said.publishedOn(), said.publishedDueOn(),
                inspection.inspectors(), inspection.areasCovered(),
                inspection.inspectorate(), inspection.themes(), said.previousInspectionId(), said.reportRef(), standing,
                standing.isEmpty() ? null : JudgementRules.inadequate(grades(standing)), plans.to(inspection.id()),
                store.history(inspection.id()), inspection.createdAt(), inspection.modifiedAtFor(caller),
                inspection.versionFor(caller));
    }

    private static LocalDate startOn(Inspection inspection) {
        return required(inspection.startOn());
    }

    private static LocalDate publishedOn(Inspection inspection) {
        return required(inspection.publishedOn());
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("A published inspection is stored without its days");
        }
        return day;
    }

    static String url(UUID id) {
        return "/v1/inspections/" + id;
    }
}
