package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.exempt.Exemption;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * One item of business. It is a draft until the agenda with it is published; an exempt one is for those who may read exempt
 * material alone, at any time, and the public learns only that it exists and on which ground it is closed.
 */
@Entity
@Table(name = "agenda_items")
public class AgendaItem extends Recorded {

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String number;

    private int position;

    private String title;

    @Enumerated(EnumType.STRING)
    private AgendaItemType type;

    @Column(name = "purpose_text")
    private @Nullable String purposeText;

    @Column(name = "planned_start")
    private @Nullable Instant plannedStart;

    @Column(name = "page_from")
    private @Nullable Integer pageFrom;

    @Column(name = "page_to")
    private @Nullable Integer pageTo;

    @Embedded
    private Exemption exemption;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "subject_education")
    private boolean educationMatter;

    @Embedded
    private @Nullable ItemWebcast webcast;

    @ElementCollection
    @CollectionTable(name = "agenda_item_refs", joinColumns = @JoinColumn(name = "agenda_item_id"))
    @OrderColumn(name = "position")
    private List<RelatedRef> relatedRefs = new ArrayList<>();

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected AgendaItem() {
    }

    @SuppressWarnings("NullAway") // take fills the other fields
    AgendaItem(UUID meetingId, AgendaItemDraft draft, int position, Instant now) {
        super(now);
        this.meetingId = meetingId;
        this.position = position;
        take(draft);
    }

    void revise(AgendaItemDraft draft, Instant now) {
        var before = audience;
        take(draft);
        touch(now, before.or(audience));
    }

    /**
     * What those who may not read it are told of it: nothing, or that it exists and why it is closed. The same text before
     * and after a change means that to them nothing changed.
     */
    String bareLine() {
        return exemption.closed() && publishedAt != null
                ? List.of(number, position, exemption.paragraphs(), String.valueOf(exemption.publicSummary()))
                        .toString()
                : "";
    }

    /** Whether the agenda with it is out. */
    public boolean isPublished() {
        return publishedAt != null;
    }

    /**
     * Moves it in the order of business; its number stays as printed.
     *
     * @return whether it stood elsewhere
     */
    boolean moveTo(int newPosition, Instant now) {
        if (position == newPosition) {
            return false;
        }
        position = newPosition;
        touch(now, audience);
        return true;
    }

    /** Puts it before the public with the agenda; an exempt one becomes known only as a bare line. */
    void publish(Instant at, Instant now) {
        publishedAt = at;
        audience = exemption.audience();
        touch(now, audience);
    }

    /** Opens it to everybody. */
    void release(LocalDate day, Instant now) {
        exemption = exemption.releasedOn(day);
        audience = exemption.audience();
        touch(now, audience);
    }

    private void take(AgendaItemDraft draft) {
        if (draft.pageFrom() != null && draft.pageTo() != null && draft.pageTo() < draft.pageFrom()) {
            throw new InvalidInput(Fault.at("/pageTo",
                    "pageTo %d is before pageFrom %d.".formatted(draft.pageTo(), draft.pageFrom())));
        }
        number = draft.number().strip();
        title = draft.title().strip();
        type = draft.type();
        purposeText = draft.purposeText();
        plannedStart = CouncilTime.moment(draft.plannedStart());
        pageFrom = draft.pageFrom();
        pageTo = draft.pageTo();
        exemption = exemption == null
                ? Exemption.of(draft.access(), draft.exemptParagraphs(),
                        draft.publicInterestNote(), draft.publicSummary())
                : exemption.restated(draft.access(), draft.exemptParagraphs(), draft.publicInterestNote(),
                        draft.publicSummary());
        educationMatter = Boolean.TRUE.equals(draft.educationMatter());
        webcast = draft.webcast();
        source = Source.stated(draft.source());
        relatedRefs.clear();
        if (draft.relatedRefs() != null) {
            relatedRefs.addAll(draft.relatedRefs());
        }
        audience = exemption.audience().within(publishedAt == null ? Audience.DRAFT : Audience.PUBLIC);
    }

    AgendaItemDraft asDraft() {
        return new AgendaItemDraft(number, position, title, type, purposeText, CouncilTime.shown(plannedStart),
                pageFrom,
                pageTo, exemption.access(), exemption.paragraphs(), exemption.publicInterestNote(),
                exemption.publicSummary(), educationMatter, webcast, List.copyOf(relatedRefs), source);
    }

    /** For whom the item exists; an exempt one is a bare line to all others once it is published. */
    public Audience audience() {
        return audience;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public String number() {
        return number;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public AgendaItemType type() {
        return type;
    }

    public Exemption exemption() {
        return exemption;
    }

    /** Whether education co-optees vote on it. */
    public boolean isEducationMatter() {
        return educationMatter;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable String purposeText() {
        return purposeText;
    }

    public @Nullable Instant plannedStart() {
        return plannedStart;
    }

    public List<RelatedRef> relatedRefs() {
        return List.copyOf(relatedRefs);
    }
}
