package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Exemption;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** What the notice of a key decision says (SI 2012/2089, regulation 9), as far as it is written yet. */
@Embeddable
record NoticeText(
        @Nullable String reference,
        String title,
        @Nullable String matter,
        List<String> significance,
        @Embedded DecisionMaker maker,
        @Column(name = "decision_from") LocalDate decisionFrom,
        @Column(name = "decision_to") LocalDate decisionTo,
        List<String> documents,
        @Column(name = "documents_from") @Nullable String documentsFrom,
        @Column(name = "further_documents") @Nullable String furtherDocuments,
        @Nullable String contact,
        @Embedded Exemption exemption,
        @Column(name = "meeting_id") @Nullable UUID meetingId,
        @Column(name = "agenda_item_id") @Nullable UUID agendaItemId) {

    static NoticeText of(KeyDecisionDraft draft) {
        return said(draft, Exemption.of(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(),
                draft.publicSummary()));
    }

    /** The same notice as it reads now; a release stays. */
    NoticeText restated(KeyDecisionDraft draft) {
        return said(draft, exemption.restated(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(),
                draft.publicSummary()));
    }

    private static NoticeText said(KeyDecisionDraft draft, Exemption exemption) {
        if (draft.lastDay().isBefore(draft.decisionFrom())) {
            throw new InvalidInput(Fault.at("/decisionTo", "decisionTo %s is before decisionFrom %s."
                    .formatted(draft.lastDay(), draft.decisionFrom())));
        }
        var by = draft.decisionMaker();
        return new NoticeText(draft.reference(), draft.title().strip(), draft.matter(),
                draft.significance().stream().map(Significance::name).sorted().toList(),
                new DecisionMaker(by.kind(), by.name(), by.title(), by.committeeId(), listOf(by.members())),
                draft.decisionFrom(), draft.lastDay(), listOf(draft.documents()), draft.documentsFrom(),
                draft.furtherDocuments(), draft.contact(), exemption, draft.meetingId(), draft.agendaItemId());
    }

    private static List<String> listOf(@Nullable List<String> said) {
        return said == null ? List.of() : List.copyOf(said);
    }

    /** The same, open to everybody from a day on. */
    NoticeText releasedOn(LocalDate day) {
        return new NoticeText(reference, title, matter, significance, maker, decisionFrom, decisionTo, documents,
                documentsFrom, furtherDocuments, contact, exemption.releasedOn(day), meetingId, agendaItemId);
    }

    /** @throws RuleBroken key-decision-notice-incomplete, if it lacks what has to stand in it before it comes out */
    void refuseIncomplete() {
        var lacking = new ArrayList<String>();
        maker.lacking().ifPresent(lacking::add);
        if (documentsFrom == null || documentsFrom.isBlank()) {
            lacking.add("(f) the address from which documents are available: documentsFrom");
        }
        if (furtherDocuments == null || furtherDocuments.isBlank()) {
            lacking.add("(g), (h) how to ask for documents that may still be submitted: furtherDocuments");
        }
        if (exemption.closed() && !exemption.summarises()) {
            lacking.add("(3) particulars of the exempt matter for the public: publicSummary");
        }
        if (!lacking.isEmpty()) {
            throw new RuleBroken("key-decision-notice-incomplete",
                    "The notice lacks what SI 2012/2089, regulation 9, asks for: %s."
                            .formatted(String.join("; ", lacking)));
        }
    }

    /** @throws RuleBroken key-decision-outside-period, if a decision on that day is not the one it announces */
    void refuseOutside(LocalDate decidedOn) {
        if (decidedOn.isBefore(decisionFrom) || decidedOn.isAfter(decisionTo)) {
            throw new RuleBroken("key-decision-outside-period",
                    "The notice says that the decision is made from %s to %s, not on %s; change the notice first (SI 2012/2089, regulation 9(1)(d))."
                            .formatted(decisionFrom, decisionTo, decidedOn));
        }
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
