package org.openscrutiny.meetings.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/**
 * A paper as served.
 *
 * @param publishedAt absent while it is a draft
 * @param releasedOn  since when a once exempt paper is open
 */
@Schema(name = "Report")
public record ReportView(UUID id, UUID committeeId, @Nullable UUID meetingId, @Nullable UUID agendaItemId,
        String title, @Nullable String author, @Nullable ContactOfficer contactOfficer, List<SignOff> cabinetSignOff,
        @Nullable String purpose, List<String> asks, @Nullable ReportSections sections, List<Appendix> appendices,
        List<String> backgroundPapers, Access access, List<Integer> exemptParagraphs,
        @Nullable String publicInterestNote, @Nullable String publicSummary, @Nullable LocalDate releasedOn,
        @Nullable Source source, @Nullable Instant publishedAt, Instant createdAt, Instant modifiedAt, long version) {

    static ReportView of(Report report, Caller caller) {
        var said = report.asDraft();
        var exemption = report.exemption();
        return new ReportView(report.id(), report.committeeId(), report.meetingId(), report.agendaItemId(),
                report.title(), said.author(), said.contactOfficer(), listOf(said.cabinetSignOff()), said.purpose(),
                listOf(said.asks()), said.sections(), listOf(said.appendices()), listOf(said.backgroundPapers()),
                exemption.access(), exemption.paragraphs(), exemption.publicInterestNote(), exemption.publicSummary(),
                exemption.releasedOn(), said.source(), report.publishedAt(), report.createdAt(),
                report.modifiedAtFor(caller), report.versionFor(caller));
    }

    private static <T> List<T> listOf(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
