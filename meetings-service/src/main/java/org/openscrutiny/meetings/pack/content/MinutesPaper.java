package org.openscrutiny.meetings.pack.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of an earlier meeting, put before this one to be approved.
 *
 * @param status      as printed above them, such as "Draft, to be approved by the committee"
 * @param webcast     where the recording is, if there is one
 * @param legend      what initials in the evidence stand for, for those that are known
 * @param approval    which meeting approved them, and how they were amended
 * @param signature   who signed them, and when
 * @param appendices  as printed, such as "Appendix 1: Notes of the evidence session"
 * @param corrections dated notes added after the signature, oldest first
 */
@Schema(name = "PackMinutes")
public record MinutesPaper(String committee, String title, String status, LocalDate date, @Nullable LocalTime commenced,
        @Nullable LocalTime concluded, @Nullable String venue, @Nullable String webcast, List<Block> introduction,
        List<Roll> rolls, List<MinuteItem> items, List<Initials> legend, List<Block> approval,
        @Nullable String signature, List<String> appendices, List<Correction> corrections) {

    /**
     * @param heading such as "Members present"
     * @param names   as printed, with what is known of coming late, leaving, and sitting in for somebody
     */
    @Schema(name = "PackRoll")
    public record Roll(String heading, List<String> names) {

        public Roll {
            names = List.copyOf(names);
        }

        public String printed() {
            return joined(names);
        }

        static String joined(List<String> names) {
            return names.size() < 2
                    ? String.join("", names)
                    : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        }
    }

    /**
     * @param number   the minutes' own numbering, which need not be the agenda's
     * @param votes    each in a sentence or two
     * @param approved which earlier minutes the item approved, each in a sentence
     */
    @Schema(name = "PackMinuteItem")
    public record MinuteItem(@Nullable String number, String title, List<Block> text, List<EvidenceTable> evidence,
            List<String> resolutions, List<String> votes, List<String> approved, List<String> actions) {

        public MinuteItem {
            text = List.copyOf(text);
            evidence = List.copyOf(evidence);
            resolutions = List.copyOf(resolutions);
            votes = List.copyOf(votes);
            approved = List.copyOf(approved);
            actions = List.copyOf(actions);
        }
    }

    @Schema(name = "PackCorrection")
    public record Correction(LocalDate madeOn, List<Block> text) {

        public Correction {
            text = List.copyOf(text);
        }
    }

    @Schema(name = "PackEvidenceTable")
    public record EvidenceTable(String caption, List<EvidenceRow> rows) {

        public EvidenceTable {
            rows = List.copyOf(rows);
        }
    }

    /** @param askers as printed, initials nobody can resolve included */
    @Schema(name = "PackEvidenceRow")
    public record EvidenceRow(@Nullable String theme, String question, String askers, List<Answer> answers) {

        public EvidenceRow {
            answers = List.copyOf(answers);
        }
    }

    /** @param respondents as printed; empty where the question was not answered */
    @Schema(name = "PackAnswer")
    public record Answer(String text, String respondents) {}

    @Schema(name = "PackInitials")
    public record Initials(String initials, String name) {}

    public MinutesPaper {
        introduction = List.copyOf(introduction);
        approval = List.copyOf(approval);
        appendices = List.copyOf(appendices);
        corrections = List.copyOf(corrections);
        rolls = List.copyOf(rolls);
        items = List.copyOf(items);
        legend = List.copyOf(legend);
    }
}
