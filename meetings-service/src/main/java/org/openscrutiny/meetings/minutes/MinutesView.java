package org.openscrutiny.meetings.minutes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/**
 * Minutes as served, with the items this caller may read.
 *
 * @param withheldItems what is said to those who may not read an exempt minute, where it was summarised for them
 * @param corrections dated notes added after the signature, oldest first
 */
@Schema(name = "Minutes")
public record MinutesView(UUID id, UUID meetingId, MinutesStatus status, @Nullable Instant publishedAt,
        @Nullable String introduction, List<MinuteItemView> items, List<WithheldMinute> withheldItems,
        List<Appendix> appendices,
        @Nullable Approval approval, @Nullable Signature signature, List<Correction> corrections,
        @Nullable Source source,
        Instant createdAt,
        Instant modifiedAt, long version) {

    static MinutesView of(Minutes minutes, List<MinuteItemView> items, List<WithheldMinute> withheld, Caller caller) {
        var said = minutes.asDraft();
        return new MinutesView(minutes.id(), minutes.meetingId(), minutes.status(), minutes.publishedAt(),
                said.introduction(), items, withheld, said.appendices() == null ? List.of() : said.appendices(),
                minutes.approval(), minutes.signature(), minutes.corrections(), said.source(), minutes.createdAt(),
                minutes.modifiedAtFor(caller), minutes.versionFor(caller));
    }
}
