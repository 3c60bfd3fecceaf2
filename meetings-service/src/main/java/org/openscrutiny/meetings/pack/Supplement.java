package org.openscrutiny.meetings.pack;

import java.time.Instant;
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

    @Enumerated(EnumType.STRING)
    private Marking marking;

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

    Supplement(UUID packId, int number, SupplementDraft draft, FrozenIssue issue, String issuedBy, Instant now) {
        super(now);
        this.packId = packId;
        this.number = number;
        title = draft.title();
        reason = draft.reason();
        agendaItemId = draft.agendaItemId();
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

    Marking marking() {
        return marking;
    }
}
