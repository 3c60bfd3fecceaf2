package org.openscrutiny.meetings.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Exemption;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * A paper for an agenda. It is a draft until the agenda or a supplement brings it out; from then on its text stays, and
 * what comes later is another paper.
 */
@Entity
@Table(name = "reports")
public class Report extends Recorded {

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "committee_id")
    private UUID committeeId;

    @Column(name = "meeting_id")
    private @Nullable UUID meetingId;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItemId;

    private String title;

    private @Nullable String author;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "contact_name"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    private @Nullable ContactOfficer contactOfficer;

    @ElementCollection
    @CollectionTable(name = "report_sign_offs", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<SignOff> cabinetSignOff = new ArrayList<>();

    private @Nullable String purpose;

    private List<String> asks;

    @Embedded
    private @Nullable ReportSections sections;

    @ElementCollection
    @CollectionTable(name = "report_appendices", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<Appendix> appendices = new ArrayList<>();

    @Column(name = "background_papers")
    private List<String> backgroundPapers;

    @Embedded
    private Exemption exemption;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Report() {
    }

    @SuppressWarnings("NullAway") // take fills the other fields
    Report(ReportDraft draft, ReportPlace place, Instant now) {
        super(now);
        take(draft, place);
    }

    /** @throws RuleBroken report-published */
    void revise(ReportDraft draft, ReportPlace place, Instant now) {
        refuseOncePublished();
        var before = audience;
        take(draft, place);
        touch(now, before.or(audience));
    }

    /**
     * Says anew, once it is published as exempt, what the public is told instead.
     *
     * @throws RuleBroken report-published, if anything else is to change
     */
    void summarise(ReportDraft draft, Instant now) {
        if (!exemption.closed() || !draft.differsOnlyInSummary(asDraft())) {
            refuseOncePublished();
        }
        exemption = exemption.summarised(draft.publicSummary());
        touch(now, audience);
    }

    /** @throws RuleBroken report-published */
    void refuseOncePublished() {
        if (publishedAt != null) {
            throw new RuleBroken("report-published",
                    "\"%s\" is published and stays as it is; add another report to the item and publish it as a supplement. Only the public summary of an exempt one still changes."
                            .formatted(title));
        }
    }

    /** Who sees it come out: the public also where it is told of an exempt paper by a summary. */
    Audience noticedBy() {
        return exemption.closed() && exemption.summarises() ? Audience.PUBLIC : audience;
    }

    /** Brings it out with its item. */
    void publish(Instant at, Audience itemAudience, Instant now) {
        publishedAt = at;
        audience = exemption.audience().within(itemAudience);
        touch(now, audience);
    }

    /** Its item is seen by others than before. */
    void itemSeenBy(Audience itemAudience, Instant now) {
        var before = audience;
        audience = ownAudience().within(itemAudience);
        if (audience != before) {
            touch(now, before.or(audience));
        }
    }

    /** Opens it to whoever sees its item. */
    void release(LocalDate day, Audience itemAudience, Instant now) {
        exemption = exemption.releasedOn(day);
        audience = ownAudience().within(itemAudience);
        touch(now, audience);
    }

    private void take(ReportDraft draft, ReportPlace place) {
        committeeId = place.committeeId();
        meetingId = place.meetingId();
        agendaItemId = place.agendaItemId();
        title = draft.title().strip();
        author = draft.author();
        contactOfficer = draft.contactOfficer();
        replace(cabinetSignOff, draft.cabinetSignOff());
        purpose = draft.purpose();
        asks = listOf(draft.asks());
        sections = draft.sections();
        replace(appendices, draft.appendices());
        backgroundPapers = listOf(draft.backgroundPapers());
        exemption = exemption == null
                ? Exemption.of(draft.access(), draft.exemptParagraphs(),
                        draft.publicInterestNote(), draft.publicSummary())
                : exemption.restated(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(),
                        draft.publicSummary());
        source = Source.stated(draft.source());
        audience = ownAudience().within(place.audience());
    }

    private Audience ownAudience() {
        return exemption.audience().within(publishedAt == null ? Audience.DRAFT : Audience.PUBLIC);
    }

    private static <T> void replace(List<T> kept, @Nullable List<T> said) {
        kept.clear();
        if (said != null) {
            kept.addAll(said);
        }
    }

    private static List<String> listOf(@Nullable List<String> said) {
        return said == null ? List.of() : List.copyOf(said);
    }

    ReportDraft asDraft() {
        return new ReportDraft(committeeId, agendaItemId, title, author, contactOfficer, List.copyOf(cabinetSignOff),
                purpose, List.copyOf(asks), sections, List.copyOf(appendices), List.copyOf(backgroundPapers),
                exemption.access(), exemption.paragraphs(), exemption.publicInterestNote(), exemption.publicSummary(),
                source);
    }

    public Audience audience() {
        return audience;
    }

    public UUID committeeId() {
        return committeeId;
    }

    public @Nullable UUID meetingId() {
        return meetingId;
    }

    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    public String title() {
        return title;
    }

    public Exemption exemption() {
        return exemption;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
