package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.storage.record.Recorded;

/** A late paper under a number of its own, with the exact bytes of its forms. */
@Entity
@Table(name = "pack_supplements")
class Supplement extends Recorded {

    @Column(name = "pack_id")
    private UUID packId;

    private int number;

    private String title;

    private String reason;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItemId;

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Enumerated(EnumType.STRING)
    private Marking marking;

    @Column(name = "exempt_paragraphs")
    private List<Integer> exemptParagraphs;

    @Column(name = "public_interest_note")
    private @Nullable String publicInterestNote;

    @Column(name = "public_summary")
    private @Nullable String publicSummary;

    @Column(name = "issued_by")
    private String issuedBy;

    private int pages;

    private byte[] pdf;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    private byte[] html;

    @Column(name = "html_sha256")
    private String htmlSha256;

    private byte[] json;

    @Column(name = "json_sha256")
    private String jsonSha256;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Supplement() {
    }

    Supplement(UUID packId, Supplements.Prepared prepared, String issuedBy, Instant now) {
        super(now);
        var draft = prepared.draft();
        var issue = prepared.issue();
        this.packId = packId;
        number = prepared.number();
        title = draft.title();
        reason = draft.reason();
        agendaItemId = prepared.itemId();
        reportId = draft.reportId();
        exemptParagraphs = prepared.paragraphs();
        publicInterestNote = draft.publicInterestNote();
        publicSummary = draft.publicSummary();
        marking = issue.marking();
        this.issuedBy = issuedBy;
        pages = issue.pages();
        pdf = issue.pdf();
        pdfSha256 = Digests.sha256(pdf);
        html = issue.html();
        htmlSha256 = Digests.sha256(html);
        json = issue.json();
        jsonSha256 = Digests.sha256(json);
    }

    @Nullable
    UUID agendaItemId() {
        return agendaItemId;
    }

    @Nullable
    UUID reportId() {
        return reportId;
    }

    Marking marking() {
        return marking;
    }
}
