package org.openscrutiny.meetings.minutes;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** One minute, with the minutes' own number. What minutes an exempt agenda item is exempt like it. */
@Entity
@Table(name = "minute_items")
class MinuteItem extends Recorded {

    @Column(name = "minutes_id", updatable = false)
    private UUID minutesId;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItemId;

    private String number;

    private int position;

    private String title;

    private @Nullable String text;

    @Column(name = "public_summary")
    private @Nullable String publicSummary;

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected MinuteItem() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    MinuteItem(UUID minutesId, MinuteItemDraft draft, int position, Instant now) {
        super(now);
        this.minutesId = minutesId;
        say(draft, position);
    }

    void revise(MinuteItemDraft draft, Instant now) {
        say(draft, draft.position() == null ? position : draft.position());
        touch(now, Audience.PUBLIC);
    }

    private void say(MinuteItemDraft draft, int place) {
        agendaItemId = draft.agendaItemId();
        number = draft.number().strip();
        position = place;
        title = draft.title();
        text = draft.text();
        publicSummary = draft.publicSummary();
        source = Source.stated(draft.source());
    }

    UUID minutesId() {
        return minutesId;
    }

    @Nullable
    UUID agendaItemId() {
        return agendaItemId;
    }

    String number() {
        return number;
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    MinuteItemDraft asDraft() {
        return new MinuteItemDraft(number, position, title, text, publicSummary, agendaItemId, source);
    }
}
