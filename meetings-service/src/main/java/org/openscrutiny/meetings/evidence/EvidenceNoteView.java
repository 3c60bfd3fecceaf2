package org.openscrutiny.meetings.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Caller;

/**
 * One question with its answers as served.
 *
 * @param askers         who is meant by {@code askersRaw}, in the same order
 * @param outcomeHistory every outcome it has had, the first one first
 */
@Schema(name = "EvidenceNote")
public record EvidenceNoteView(UUID id, UUID meetingId, UUID itemId, @Nullable String section, @Nullable String theme,
        int sequence, List<String> askersRaw, List<Reading> askers, @Nullable String question,
        @Nullable String questionNote, List<AnswerView> answers, Outcome outcome, List<OutcomeRecord> outcomeHistory,
        @Nullable Source source, Instant createdAt, Instant modifiedAt, long version) {

    /** @param respondents who is meant by {@code respondentsRaw}, in the same order */
    @Schema(name = "EvidenceAnswer")
    public record AnswerView(String text, List<String> respondentsRaw, List<Reading> respondents,
            @Nullable LocalDate writtenOn) {}

    static EvidenceNoteView of(EvidenceNote note, InitialsKey key, Caller caller) {
        var said = note.asDraft();
        var answers = said.givenAnswers()
                .stream()
                .map(answer -> new AnswerView(answer.text(), answer.respondentsRaw(),
                        key.readAll(answer.respondentsRaw()), answer.writtenOn()))
                .toList();
        return new EvidenceNoteView(note.id(), note.meetingId(), note.itemId(), said.section(), said.theme(),
                note.sequence(), said.askersRaw(), key.readAll(said.askersRaw()), said.question(), said.questionNote(),
                answers, note.outcome(), note.outcomes(), said.source(), note.createdAt(), note.modifiedAtFor(caller),
                note.versionFor(caller));
    }
}
