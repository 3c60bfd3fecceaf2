package org.openscrutiny.meetings.keydecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;

/**
 * A key decision, as served. Of an exempt matter those who may not read it see the public summary as its title, who decides
 * and when, and that is all.
 *
 * @param notice  absent until it is published
 * @param effect  absent until the decision is made
 * @param callIn  the last one, where the reader may know of it
 */
@Schema(name = "KeyDecisionNotice")
public record KeyDecisionView(UUID id, @Nullable String reference, String title, @Nullable String matter,
        Set<Significance> significance, DecisionMaker decisionMaker, LocalDate decisionFrom, LocalDate decisionTo,
        List<String> documents, @Nullable String documentsFrom, @Nullable String furtherDocuments,
        @Nullable String contact, Access access, List<Integer> exemptParagraphs, @Nullable String publicInterestNote,
        @Nullable String publicSummary, @Nullable LocalDate releasedOn, @Nullable UUID meetingId,
        @Nullable UUID agendaItemId, KeyDecisionStatus status, @Nullable NoticeGiven notice,
        @Nullable ShortNoticeView exception, @Nullable DecisionRecordView decision, @Nullable Effect effect,
        @Nullable CallInReference callIn, @Nullable String withdrawalReason, @Nullable LocalDate implementedOn,
        Instant createdAt, Instant modifiedAt, long version) {

    /** The same for one who may not read exempt material. */
    KeyDecisionView redacted() {
        return new KeyDecisionView(id, reference, publicSummary == null ? "" : publicSummary, null, significance,
                decisionMaker, decisionFrom, decisionTo, List.of(), documentsFrom, furtherDocuments, contact, access,
                exemptParagraphs, null, publicSummary, releasedOn, meetingId, agendaItemId, status, notice,
                exception == null ? null : exception.redacted(),
                decision == null ? null : decision.redacted(), null, null, null, implementedOn, createdAt, modifiedAt,
                version);
    }

    /** The same without what moves with every change, to tell whether a reader sees one. */
    KeyDecisionView timeless() {
        return new KeyDecisionView(id, reference, title, matter, significance, decisionMaker, decisionFrom, decisionTo,
                documents, documentsFrom, furtherDocuments, contact, access, exemptParagraphs, publicInterestNote,
                publicSummary, releasedOn, meetingId, agendaItemId, status, notice, exception, decision, effect,
                callIn, withdrawalReason, implementedOn, Instant.EPOCH, Instant.EPOCH, 0);
    }
}
