package org.openscrutiny.meetings.pack.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the papers: who meets, when, where, about what, and whom to ask.
 *
 * @param council      the council's name
 * @param time         absent where no paper states it
 * @param date         in the council's zone, as are all times here
 * @param notes        what a reader must know of this issue, such as parts that were not available; printed first
 * @param designations such as that the committee is the designated one for Education
 */
@Schema(name = "PackFrontSheet")
public record FrontSheet(String council, String committee, LocalDate date, @Nullable LocalTime time,
        @Nullable String venue,
        List<SessionLine> sessions, List<AgendaLine> agenda, List<String> notes, @Nullable String purpose,
        List<String> remit, List<String> designations, @Nullable Notice webcasting, @Nullable String accessNote,
        @Nullable Contact contact, List<MemberLine> members, List<MemberLine> coOptedMembers) {

    /** @param membersOnly not open to the public; present only in packs whose readers may know of it */
    @Schema(name = "PackSession")
    public record SessionLine(LocalTime time, String title, @Nullable String purpose, boolean membersOnly) {}

    /**
     * @param number     as printed: "8", "8a"
     * @param paragraphs of Schedule 12A to the Local Government Act 1972 for which the item is exempt; empty if it is not
     * @param withheldReports exempt papers of an open item, of which these readers are told a summary
     * @param key        where the item's papers stand; absent without papers
     * @param pages      absent without papers, and before the pack is rendered
     */
    @Schema(name = "PackAgendaLine")
    public record AgendaLine(String number, String title, @Nullable String purpose, @Nullable LocalTime time,
            List<Contributor> contributors, List<Integer> paragraphs, @Nullable String publicSummary,
            List<WithheldReport> withheldReports, @Nullable String key, @Nullable PageRange pages) {

        public AgendaLine {
            contributors = List.copyOf(contributors);
            paragraphs = List.copyOf(paragraphs);
            withheldReports = List.copyOf(withheldReports);
        }

        public boolean exempt() {
            return !paragraphs.isEmpty();
        }

        /** The paragraphs in words, such as {@code paragraphs 1 and 3}. */
        public String exemption() {
            return ItemPapers.inWords(paragraphs);
        }

        AgendaLine withPages(Map<String, PageRange> byKey) {
            return key == null
                    ? this
                    : new AgendaLine(number, title, purpose, time, contributors, paragraphs, publicSummary,
                            withheldReports, key, byKey.get(key));
        }
    }

    /**
     * What stands in the place of a paper that is not for publication.
     *
     * @param paragraphs of Schedule 12A to the Local Government Act 1972 for which it is exempt
     * @param summary    written for those who may not read it
     */
    @Schema(name = "PackWithheldReport")
    public record WithheldReport(List<Integer> paragraphs, List<Block> summary) {

        public WithheldReport {
            paragraphs = List.copyOf(paragraphs);
            summary = List.copyOf(summary);
        }

        /** The paragraphs in words, such as {@code paragraphs 1 and 3}. */
        public String exemption() {
            return ItemPapers.inWords(paragraphs);
        }
    }

    /** @param role the title this agenda gives, which may differ from the next item's */
    @Schema(name = "PackContributor")
    public record Contributor(String name, @Nullable String role) {

        public String printed() {
            return role == null ? name : name + ", " + role;
        }
    }

    /** @param represents what a co-opted member stands for; absent where the council's papers do not say */
    @Schema(name = "PackMember")
    public record MemberLine(String name, @Nullable String represents) {

        public String printed() {
            return represents == null ? name : name + ", " + represents;
        }
    }

    @Schema(name = "PackNotice")
    public record Notice(String title, List<Block> text) {

        public Notice {
            text = List.copyOf(text);
        }
    }

    @Schema(name = "PackContact")
    public record Contact(@Nullable String name, @Nullable String phone, @Nullable String email) {}

    public FrontSheet {
        sessions = List.copyOf(sessions);
        agenda = List.copyOf(agenda);
        notes = List.copyOf(notes);
        remit = List.copyOf(remit);
        designations = List.copyOf(designations);
        members = List.copyOf(members);
        coOptedMembers = List.copyOf(coOptedMembers);
    }

    FrontSheet withPages(Map<String, PageRange> byKey) {
        return new FrontSheet(council, committee, date, time, venue, sessions,
                agenda.stream().map(line -> line.withPages(byKey)).toList(), notes, purpose, remit, designations,
                webcasting, accessNote, contact, members, coOptedMembers);
    }
}
