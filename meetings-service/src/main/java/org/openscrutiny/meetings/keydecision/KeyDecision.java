package org.openscrutiny.meetings.keydecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.exempt.Exemption;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * A key decision of the executive: planned, announced, made, carried out. From its publication on everybody knows that it is
 * to be made; of an exempt matter the public reads a summary and nothing else (regulation 9(3)).
 */
@Entity
@Table(name = "key_decisions")
class KeyDecision extends Recorded {

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private @Nullable String reference;

    private String title;

    private @Nullable String matter;

    private List<String> significance;

    @Embedded
    private DecisionMaker maker;

    @Column(name = "decision_from")
    private LocalDate decisionFrom;

    @Column(name = "decision_to")
    private LocalDate decisionTo;

    private List<String> documents;

    @Column(name = "documents_from")
    private @Nullable String documentsFrom;

    @Column(name = "further_documents")
    private @Nullable String furtherDocuments;

    private @Nullable String contact;

    @Embedded
    private Exemption exemption;

    @Column(name = "meeting_id")
    private @Nullable UUID meetingId;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItemId;

    @Enumerated(EnumType.STRING)
    private KeyDecisionStatus status;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Embedded
    private @Nullable ShortNotice exception;

    @Embedded
    private @Nullable DecisionRecord decision;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "implemented_on")
    private @Nullable LocalDate implementedOn;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected KeyDecision() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    KeyDecision(KeyDecisionDraft draft, Instant now) {
        super(now);
        audience = Audience.DRAFT;
        status = KeyDecisionStatus.DRAFT;
        say(draft);
    }

    /** @throws RuleBroken key-decision-made, release-needs-decision, key-decision-notice-incomplete */
    void revise(KeyDecisionDraft draft) {
        if (status != KeyDecisionStatus.DRAFT && status != KeyDecisionStatus.PUBLISHED) {
            throw new RuleBroken("key-decision-made",
                    "The decision is %s; what its notice said is part of the record.".formatted(status));
        }
        if (isPublished() && exemption.closed() && draft.access() != Access.EXEMPT) {
            throw new RuleBroken("release-needs-decision",
                    "The notice is published as exempt; opening it is a decision of its own, with its date (POST /v1/key-decision-notices/%s/releases)."
                            .formatted(id()));
        }
        say(draft);
        if (isPublished()) {
            refuseIncomplete();
        }
    }

    /** @throws RuleBroken key-decision-status-order, key-decision-notice-incomplete */
    void publish(LocalDate on) {
        requireStep(KeyDecisionStatus.PUBLISHED);
        refuseIncomplete();
        status = KeyDecisionStatus.PUBLISHED;
        publishedOn = on;
        audience = Audience.PUBLIC;
    }

    /** @throws RuleBroken key-decision-status-order, where the notice is not out or the decision is made */
    void except(ShortNotice ground) {
        if (status != KeyDecisionStatus.PUBLISHED) {
            throw new RuleBroken("key-decision-status-order",
                    "The decision is %s; an exception is recorded once its notice is published and before it is made."
                            .formatted(status));
        }
        exception = ground;
    }

    /**
     * @throws RuleBroken key-decision-status-order, key-decision-outside-period, key-decision-notice-too-short,
     *                    general-exception-too-short, special-urgency-not-agreed
     */
    void decide(DecisionRecord made, DecisionClocks clocks) {
        requireStep(KeyDecisionStatus.DECIDED);
        if (made.decidedOn().isBefore(decisionFrom) || made.decidedOn().isAfter(decisionTo)) {
            throw new RuleBroken("key-decision-outside-period",
                    "The notice says that the decision is made from %s to %s, not on %s; change the notice first (SI 2012/2089, regulation 9(1)(d))."
                            .formatted(decisionFrom, decisionTo, made.decidedOn()));
        }
        refuseShortNotice(made.decidedOn(), clocks);
        status = KeyDecisionStatus.DECIDED;
        decision = made;
    }

    /** @throws RuleBroken key-decision-status-order */
    void withdraw(String reason) {
        requireStep(KeyDecisionStatus.WITHDRAWN);
        status = KeyDecisionStatus.WITHDRAWN;
        withdrawalReason = reason;
    }

    /**
     * @param callIn the one that stands in its way; absent where there is none
     * @throws RuleBroken key-decision-status-order, call-in-window-open, call-in-pending
     */
    void implement(LocalDate on, DecisionClocks clocks, @Nullable CallIn callIn) {
        requireStep(KeyDecisionStatus.IMPLEMENTED);
        var made = Objects.requireNonNull(decision);
        var effect = Effect.of(made, KeyDecisionStatus.DECIDED, clocks.callInUntil(made.out()), callIn, on);
        var from = effect.from();
        if (from == null) {
            throw new RuleBroken("call-in-pending",
                    "The decision was called in; it is not carried out before the committee, and whoever it referred the decision to, have settled that.");
        }
        if (on.isBefore(from)) {
            throw new RuleBroken("call-in-window-open",
                    "The decision is not carried out before %s; on %s that was still open to a call-in (record published on %s)."
                            .formatted(from, on, made.out()));
        }
        status = KeyDecisionStatus.IMPLEMENTED;
        implementedOn = on;
    }

    /** Opens it to everybody. */
    void release(LocalDate day) {
        exemption = exemption.releasedOn(day);
    }

    private void say(KeyDecisionDraft draft) {
        if (draft.lastDay().isBefore(draft.decisionFrom())) {
            throw new InvalidInput(Fault.at("/decisionTo", "decisionTo %s is before decisionFrom %s."
                    .formatted(draft.lastDay(), draft.decisionFrom())));
        }
        reference = draft.reference();
        title = draft.title().strip();
        matter = draft.matter();
        significance = draft.significance().stream().map(Significance::name).sorted().toList();
        var by = draft.decisionMaker();
        maker = new DecisionMaker(by.kind(), by.name(), by.title(), by.committeeId(), listOf(by.members()));
        decisionFrom = draft.decisionFrom();
        decisionTo = draft.lastDay();
        documents = listOf(draft.documents());
        documentsFrom = draft.documentsFrom();
        furtherDocuments = draft.furtherDocuments();
        contact = draft.contact();
        exemption = exemption == null
                ? Exemption.of(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(),
                        draft.publicSummary())
                : exemption.restated(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(),
                        draft.publicSummary());
        meetingId = draft.meetingId();
        agendaItemId = draft.agendaItemId();
    }

    private void refuseIncomplete() {
        var lacking = new ArrayList<String>();
        maker.lacking().ifPresent(lacking::add);
        if (documentsFrom == null || documentsFrom.isBlank()) {
            lacking.add("(f) the address from which documents are available: documentsFrom");
        }
        if (furtherDocuments == null || furtherDocuments.isBlank()) {
            lacking.add("(g), (h) how to ask for documents that may still be submitted: furtherDocuments");
        }
        if (exemption.closed() && (exemption.publicSummary() == null || exemption.publicSummary().isBlank())) {
            lacking.add("(3) particulars of the exempt matter for the public: publicSummary");
        }
        if (!lacking.isEmpty()) {
            throw new RuleBroken("key-decision-notice-incomplete",
                    "The notice lacks what SI 2012/2089, regulation 9, asks for: %s."
                            .formatted(String.join("; ", lacking)));
        }
    }

    private void refuseShortNotice(LocalDate decidedOn, DecisionClocks clocks) {
        var out = Objects.requireNonNull(publishedOn);
        var notice = clocks.notice(out, decidedOn);
        if (notice.kept()) {
            return;
        }
        var ground = exception;
        if (ground == null) {
            throw new RuleBroken("key-decision-notice-too-short",
                    "The notice came out on %s: %d clear days before %s, of %d needed (%s). Decide later, or record a general exception or special urgency first."
                            .formatted(out, notice.given(), decidedOn, notice.needed(), notice.basis()));
        }
        switch (ground.kind()) {
            case GENERAL_EXCEPTION -> {
                var span = clocks.generalException(Objects.requireNonNull(ground.noticePublishedOn()), decidedOn);
                if (!span.kept()) {
                    throw new RuleBroken("general-exception-too-short",
                            "The notice of the general exception came out on %s: %d clear days before %s, of %d needed (%s)."
                                    .formatted(ground.noticePublishedOn(), span.given(), decidedOn, span.needed(),
                                            span.basis()));
                }
            }
            case SPECIAL_URGENCY -> {
                if (Objects.requireNonNull(ground.agreedOn()).isAfter(decidedOn)) {
                    throw new RuleBroken("special-urgency-not-agreed",
                            "The urgency was agreed on %s, after the decision of %s; it is agreed before the decision is made (SI 2012/2089, regulation 11)."
                                    .formatted(ground.agreedOn(), decidedOn));
                }
            }
        }
    }

    private void requireStep(KeyDecisionStatus to) {
        if (!status.next().contains(to)) {
            throw new RuleBroken("key-decision-status-order",
                    "The decision is %s; from there it %s, not %s.".formatted(status,
                            status.next().isEmpty() ? "goes nowhere" : "can only become " + status.next(), to));
        }
    }

    private static List<String> listOf(@Nullable List<String> said) {
        return said == null ? List.of() : List.copyOf(said);
    }

    boolean isPublished() {
        return publishedOn != null;
    }

    /** For whom it exists at all. */
    Audience audience() {
        return audience;
    }

    /** For whom all of it is: what happens to it unseen by the others is told to these alone. */
    Audience contentAudience() {
        return audience.within(exemption.audience());
    }

    KeyDecisionStatus status() {
        return status;
    }

    Exemption exemption() {
        return exemption;
    }

    DecisionMaker maker() {
        return maker;
    }

    LocalDate decisionFrom() {
        return decisionFrom;
    }

    @Nullable
    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    UUID agendaItemId() {
        return agendaItemId;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    ShortNotice exception() {
        return exception;
    }

    @Nullable
    DecisionRecord decision() {
        return decision;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable
    LocalDate implementedOn() {
        return implementedOn;
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    KeyDecisionDraft asDraft() {
        var grounds = significance.stream()
                .map(Significance::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Significance.class)));
        return new KeyDecisionDraft(reference, title, matter, grounds, maker, decisionFrom, decisionTo,
                List.copyOf(documents), documentsFrom, furtherDocuments, contact, exemption.access(),
                exemption.paragraphs(), exemption.publicInterestNote(), exemption.publicSummary(), meetingId,
                agendaItemId);
    }
}
