package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.report.ReportReference;
import org.openscrutiny.meetings.report.WithheldReport;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/**
 * An item of business as served. To those who may not read an exempt one it is a bare line: number, order, access,
 * exemptParagraphs, publicSummary and the title "Exempt item"; nothing else is there.
 *
 * @param id         absent on a bare line
 * @param releasedOn since when a once exempt item is open
 * @param reports    its papers, in the order recorded
 * @param withheldReports what those who may not read some of its papers are told instead of each, in the order recorded
 */
@Schema(name = "AgendaItem")
public record AgendaItemView(@Nullable UUID id, UUID meetingId, String number, int order, String title,
        @Nullable AgendaItemType type, @Nullable String purposeText, @Nullable OffsetDateTime plannedStart,
        @Nullable Integer pageFrom, @Nullable Integer pageTo, Access access, List<Integer> exemptParagraphs,
        @Nullable String publicInterestNote, @Nullable String publicSummary, @Nullable LocalDate releasedOn,
        @Nullable Boolean educationMatter, @Nullable ItemWebcast webcast, List<RelatedRef> relatedRefs,
        @Nullable Source source,
        List<ContributionView> contributions, List<ReportReference> reports, List<WithheldReport> withheldReports,
        @Nullable Instant createdAt, @Nullable Instant modifiedAt, @Nullable Long version) {

    /** What the law lets the public know of an exempt item besides its ground. */
    public static final String BARE_TITLE = "Exempt item";

    static AgendaItemView of(AgendaItem item, List<ContributionView> contributions, List<ReportReference> reports,
            List<WithheldReport> withheldReports, Caller caller) {
        var said = item.asDraft();
        var exemption = item.exemption();
        return new AgendaItemView(item.id(), item.meetingId(), item.number(), item.position(), item.title(),
                item.type(), item.purposeText(), CouncilTime.shown(item.plannedStart()), said.pageFrom(), said.pageTo(),
                exemption.access(), exemption.paragraphs(), exemption.publicInterestNote(), exemption.publicSummary(),
                exemption.releasedOn(), item.isEducationMatter(), said.webcast(), item.relatedRefs(), said.source(),
                contributions,
                reports, withheldReports, item.createdAt(), item.modifiedAtFor(caller), item.versionFor(caller));
    }

    static AgendaItemView bareLine(AgendaItem item) {
        var exemption = item.exemption();
        return bareLine(item.meetingId(), item.number(), item.position(), exemption.access(), exemption.paragraphs(),
                exemption.publicSummary());
    }

    /** All that those may know who may not read it. */
    static AgendaItemView bareLine(UUID meetingId, String number, int order, Access access, List<Integer> paragraphs,
            @Nullable String publicSummary) {
        return new AgendaItemView(null, meetingId, number, order, BARE_TITLE, null, null, null, null, null, access,
                paragraphs, null, publicSummary, null, null, null, List.of(), null, List.of(), List.of(), List.of(),
                null,
                null, null);
    }
}
