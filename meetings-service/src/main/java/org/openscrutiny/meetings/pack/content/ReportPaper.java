package org.openscrutiny.meetings.pack.content;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An officer's report to the committee.
 *
 * @param asks             what the committee is asked to do, in order
 * @param backgroundPapers as section 100D of the Local Government Act 1972 wants listed; empty is printed as "None"
 * @param paragraphs       of Schedule 12A for which the paper itself is exempt; empty if it is not
 */
@Schema(name = "PackReport")
public record ReportPaper(String committee, String title, @Nullable LocalDate committeeDate, @Nullable String author,
        @Nullable String contactOfficer, List<String> signedOffBy, List<String> asks, List<Section> sections,
        List<String> backgroundPapers, List<Integer> paragraphs) {

    @Schema(name = "PackReportSection")
    public record Section(String heading, List<Block> text) {

        public Section {
            text = List.copyOf(text);
        }

        public boolean purpose() {
            return heading.startsWith("Purpose");
        }
    }

    public ReportPaper {
        signedOffBy = List.copyOf(signedOffBy);
        asks = List.copyOf(asks);
        sections = List.copyOf(sections);
        backgroundPapers = List.copyOf(backgroundPapers);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs in words, such as {@code paragraphs 1 and 3}. */
    public String exemption() {
        return ItemPapers.inWords(paragraphs);
    }

    public String signedOff() {
        return MinutesPaper.Roll.joined(signedOffBy);
    }

    /** Whether a section states the purpose; what is asked stands after it, else after all sections. */
    public boolean purposeStated() {
        return sections.stream().anyMatch(Section::purpose);
    }
}
