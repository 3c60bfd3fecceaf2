package org.openscrutiny.meetings.transfer;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param meetingId   absent unless the meeting is in the record
 * @param people      everybody the document names, in its order
 * @param unresolved  what the document names and the record cannot say for certain who or what is meant
 * @param leftBehind  what the document tells of and does not bring along
 * @param problems    for a trial: what would have it refused, besides what is unresolved
 */
@Schema(name = "MeetingImport")
public record ImportReport(Result result, @Nullable UUID meetingId, @Nullable UUID committeeId, List<Found> people,
        List<Unresolved> unresolved, List<LeftBehind> leftBehind, List<Hindrance> problems) {

    /** ALREADY_IMPORTED where this very document was imported before. */
    @Schema(name = "MeetingImportResult")
    public enum Result {
        IMPORTED, ALREADY_IMPORTED, WOULD_IMPORT, WOULD_REFUSE
    }

    /** @param personId absent in a trial for somebody who would be added */
    @Schema(name = "MeetingImportPerson")
    public record Found(String pointer, String name, Match match, @Nullable UUID personId) {}

    /** MATCHED with somebody the record knows by this name, or ADDED, for it knows nobody by it. */
    @Schema(name = "MeetingImportMatch")
    public enum Match {
        MATCHED, ADDED
    }

    /**
     * Something that is named and not known.
     *
     * @param pointer    where in the document, as a JSON pointer (RFC 6901)
     * @param candidates who might be meant, where several might
     * @param left       whether it was left as the text that it is; otherwise nothing was imported
     */
    @Schema(name = "MeetingImportUnresolved")
    public record Unresolved(String pointer, String name, Reason reason, List<Candidate> candidates, boolean left) {

        String detail() {
            return switch (reason) {
                case UNKNOWN ->
                    "Nobody is known as \"%s\"; add them to people, with their family name.".formatted(name);
                case AMBIGUOUS -> "\"%s\" may be any of %s; use a name that only one of them is known by."
                        .formatted(name, candidates.stream().map(Candidate::displayName).toList());
                case NO_SUCH_MEETING -> "The committee has no meeting %s in the record; import that one first."
                        .formatted(name);
                case NO_SUCH_ITEM -> "That meeting has no agenda item %s.".formatted(name);
                case WITHHELD -> "Item %s is exempt, and the document does not hold it.".formatted(name);
                case WITHHELD_REPORT ->
                    "A report on item %s is exempt, and the document does not hold it.".formatted(name);
            };
        }
    }

    @Schema(name = "MeetingImportReason")
    public enum Reason {
        UNKNOWN, AMBIGUOUS, NO_SUCH_MEETING, NO_SUCH_ITEM, WITHHELD, WITHHELD_REPORT
    }

    @Schema(name = "MeetingImportCandidate")
    public record Candidate(@Nullable UUID personId, String displayName) {}

    @Schema(name = "MeetingImportLeftBehind")
    public record LeftBehind(String pointer, String detail) {}

    /** @param code as in a problem document's type */
    @Schema(name = "MeetingImportProblem")
    public record Hindrance(String code, @Nullable String pointer, String detail) {}
}
