package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** An inspection of an authority: from its planning to its published report or letter. */
@Entity
@Table(name = "inspections")
class Inspection extends Recorded {

    @Column(name = "area_id")
    private int areaId;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Enumerated(EnumType.STRING)
    private InspectionType type;

    private String title;

    @Enumerated(EnumType.STRING)
    private InspectionStatus status;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "service_area")
    private @Nullable String serviceArea;

    @Column(name = "sequence_no")
    private @Nullable Integer sequenceNo;

    @Column(name = "start_on")
    private @Nullable LocalDate startOn;

    @Column(name = "end_on")
    private @Nullable LocalDate endOn;

    @Column(name = "dates_stated")
    private @Nullable String datesStated;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "published_due_on")
    private @Nullable LocalDate publishedDueOn;

    @Column(name = "previous_inspection_id")
    private @Nullable UUID previousInspectionId;

    private @Nullable String inspectorate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] themes;

    @Column(name = "report_ref")
    private @Nullable String reportRef;

    @ElementCollection
    @CollectionTable(name = "inspection_inspectors", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    private List<Inspector> inspectors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "inspection_areas_covered", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> areasCovered = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Inspection() {
    }

    /** @throws InvalidInput if the dates that the status needs are not said, or contradict each other */
    @SuppressWarnings("NullAway") // say() fills the fields
    Inspection(InspectionDraft draft, int areaId, InspectionStatus status, Instant now) {
        super(now);
        this.status = status;
        this.audience = status.audience();
        say(draft, areaId);
        refuseMissing();
    }

    void revise(InspectionDraft draft, int area, Instant now) {
        say(draft, area);
        refuseMissing();
        touched(now);
    }

    private void say(InspectionDraft draft, int area) {
        if (!draft.type().under(draft.framework())) {
            throw new InvalidInput(Fault.at("/type", "A %s is not made under the framework %s."
                    .formatted(draft.type().label(), draft.framework())));
        }
        if (draft.sequenceNo() != null && draft.type() != InspectionType.MONITORING_VISIT) {
            throw new InvalidInput(Fault.at("/sequenceNo",
                    "sequenceNo is %d, but only monitoring visits are counted.".formatted(draft.sequenceNo())));
        }
        var named = draft.themes() == null ? Set.<VisitTheme>of() : draft.themes();
        if (!named.isEmpty() && !draft.type().visit()) {
            throw new InvalidInput(Fault.at("/themes", "A %s has no themes: they sort focused and monitoring visits."
                    .formatted(draft.type().label())));
        }
        areaId = area;
        framework = draft.framework();
        type = draft.type();
        title = draft.title();
        serviceArea = draft.serviceArea();
        sequenceNo = draft.sequenceNo();
        startOn = draft.startOn();
        endOn = draft.endOn();
        datesStated = draft.datesStated();
        publishedOn = draft.publishedOn();
        publishedDueOn = draft.publishedDueOn();
        inspectorate = draft.inspectorate();
        themes = named.stream().sorted().map(Enum::name).toArray(String[]::new);
        previousInspectionId = draft.previousInspectionId();
        reportRef = draft.reportRef();
        inspectors.clear();
        inspectors.addAll(draft.inspectors() == null ? List.of() : draft.inspectors());
        areasCovered.clear();
        areasCovered.addAll(draft.areasCovered() == null ? List.of() : draft.areasCovered());
        refuseContradiction();
    }

    /**
     * @throws RuleBroken   inspection-status, if it cannot go from here to there
     * @throws InvalidInput if the dates or the reason it then needs are not said
     */
    void advance(StatusChangeDraft change, Instant now) {
        if (!status.next().contains(change.to())) {
            throw new RuleBroken("inspection-status",
                    "The inspection is %s and cannot become %s; from here it can become %s.".formatted(status,
                            change.to(), status.next().isEmpty() ? "nothing else" : status.next()));
        }
        if (change.to().needsReason() && (change.reason() == null || change.reason().isBlank())) {
            throw new InvalidInput(Fault.at("/reason", "Say why the published report is %s."
                    .formatted(change.to() == InspectionStatus.CORRECTED ? "corrected" : "withdrawn")));
        }
        startOn = change.startOn() == null ? startOn : change.startOn();
        endOn = change.endOn() == null ? endOn : change.endOn();
        publishedOn = change.publishedOn() == null ? publishedOn : change.publishedOn();
        status = change.to();
        audience = status.audience();
        refuseContradiction();
        refuseMissing();
        touched(now);
    }

    private void refuseMissing() {
        refuseMissing(status.needsStart() && startOn == null && (datesStated == null || status.needsPublication()),
                "/startOn", "its first day on site");
        refuseMissing(status.needsPublication() && publishedOn == null, "/publishedOn", "the day it was published");
    }

    private void refuseMissing(boolean missing, String pointer, String what) {
        if (missing) {
            throw new InvalidInput(Fault.at(pointer, "An inspection that is %s needs %s.".formatted(status, what)));
        }
    }

    private void refuseContradiction() {
        if (startOn != null && endOn != null && endOn.isBefore(startOn)) {
            throw new InvalidInput(
                    Fault.at("/endOn", "endOn is %s, before the first day on site, %s.".formatted(endOn, startOn)));
        }
        var left = endOn == null ? startOn : endOn;
        if (publishedOn != null && left != null && publishedOn.isBefore(left)) {
            throw new InvalidInput(Fault.at("/publishedOn",
                    "publishedOn is %s, before the inspectors left on %s.".formatted(publishedOn, left)));
        }
    }

    /** @throws RuleBroken inspection-not-published, before its report or letter is out or after it was taken back */
    void requirePublished(String what) {
        if (!status.published()) {
            throw new RuleBroken("inspection-not-published",
                    "The inspection is %s: %s are recorded from its published report or letter, never before."
                            .formatted(status, what));
        }
    }

    /** Notes that something hanging under it has changed. */
    void touched(Instant now) {
        touch(now, audience);
    }

    InspectionDraft asDraft(String areaCode) {
        return new InspectionDraft(areaCode, framework, type, title, serviceArea, sequenceNo, startOn, endOn,
                datesStated, publishedOn, publishedDueOn, List.copyOf(inspectors), List.copyOf(areasCovered),
                inspectorate, new TreeSet<>(themes()), previousInspectionId, reportRef);
    }

    int areaId() {
        return areaId;
    }

    InspectionType type() {
        return type;
    }

    InspectionStatus status() {
        return status;
    }

    Audience audience() {
        return audience;
    }

    @Nullable
    Integer sequenceNo() {
        return sequenceNo;
    }

    @Nullable
    LocalDate startOn() {
        return startOn;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    List<Inspector> inspectors() {
        return List.copyOf(inspectors);
    }

    /** As said, or as the framework has it. */
    @Nullable
    String inspectorate() {
        return inspectorate == null ? framework.inspectorate() : inspectorate;
    }

    List<VisitTheme> themes() {
        return Stream.of(themes).map(VisitTheme::valueOf).toList();
    }

    List<String> areasCovered() {
        return List.copyOf(areasCovered);
    }
}
