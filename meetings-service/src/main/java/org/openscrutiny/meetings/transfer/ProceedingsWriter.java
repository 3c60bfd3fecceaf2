package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.some;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.action.ActionView;
import org.openscrutiny.meetings.declaration.DeclarationView;
import org.openscrutiny.meetings.evidence.Answer;
import org.openscrutiny.meetings.evidence.EvidenceNoteView;
import org.openscrutiny.meetings.evidence.OutcomeRecord;
import org.openscrutiny.meetings.minutes.MinutesView;
import org.openscrutiny.meetings.resolution.ResolutionView;
import org.openscrutiny.meetings.resolution.VoteView;
import org.openscrutiny.meetings.transfer.RecordPart.Approved;
import org.openscrutiny.meetings.transfer.RecordPart.Asked;
import org.openscrutiny.meetings.transfer.RecordPart.Attended;
import org.openscrutiny.meetings.transfer.RecordPart.Balloted;
import org.openscrutiny.meetings.transfer.RecordPart.Declared;
import org.openscrutiny.meetings.transfer.RecordPart.Delegated;
import org.openscrutiny.meetings.transfer.RecordPart.Explained;
import org.openscrutiny.meetings.transfer.RecordPart.Minute;
import org.openscrutiny.meetings.transfer.RecordPart.Minuted;
import org.openscrutiny.meetings.transfer.RecordPart.Resolved;
import org.openscrutiny.meetings.transfer.RecordPart.Signed;
import org.openscrutiny.meetings.transfer.RecordPart.Spent;
import org.openscrutiny.meetings.transfer.RecordPart.Turn;
import org.openscrutiny.meetings.transfer.RecordPart.Undertaken;
import org.openscrutiny.meetings.transfer.RecordPart.Voted;

/** Writes what happened at a meeting as parts of a document, with names and numbers in place of ids. */
final class ProceedingsWriter {

    private final MeetingRecords records;
    private final Naming names;
    private final Map<UUID, String> numbers = new HashMap<>();

    ProceedingsWriter(MeetingRecords records, Naming names) {
        this.records = records;
        this.names = names;
        records.meeting()
                .agendaItems()
                .stream()
                .filter(i -> i.id() != null)
                .forEach(i -> numbers.put(i.id(), i.number()));
    }

    List<Declared> declarations() {
        return records.declarations().stream().map(this::declared).toList();
    }

    List<Asked> evidence() {
        return records.evidence().stream().map(this::asked).toList();
    }

    List<Resolved> resolutions() {
        return records.resolutions().stream().map(this::resolved).toList();
    }

    List<Voted> votes() {
        return records.votes().stream().map(this::voted).toList();
    }

    @Nullable
    Minuted minutes() {
        return records.minutes().map(this::minuted).orElse(null);
    }

    List<Undertaken> actions() {
        return records.actions().stream().map(this::undertaken).toList();
    }

    List<Attended> attendance() {
        return records.attendance()
                .stream()
                .map(a -> new Attended(names.of(a.personId()), a.printedName(), a.roleAtTime(), a.capacity(),
                        a.status(), names.ofAny(a.substitutedById()), a.mode(), a.arrivedAt(), a.leftAt(),
                        some(a.absences()), a.source()))
                .toList();
    }

    private Declared declared(DeclarationView d) {
        return new Declared(names.of(d.personId()), d.printedName(), number(d.itemId()), d.kind(), d.nature(),
                some(d.bodies()), d.participation(), d.sensitive(), d.source());
    }

    List<Explained> key() {
        return records.key()
                .stream()
                .map(k -> new Explained(k.initials(), k.printedName(), names.ofAny(k.personId())))
                .toList();
    }

    private Asked asked(EvidenceNoteView note) {
        return new Asked(numberOf(note.itemId()), note.section(), note.theme(), note.sequence(), note.askersRaw(),
                note.question(), note.questionNote(), some(note.answers()
                        .stream()
                        .map(a -> new Answer(a.text(), a.respondentsRaw(), a.writtenOn()))
                        .toList()),
                note.outcomeHistory().stream().map(OutcomeRecord::outcome).toList(), note.source());
    }

    private Resolved resolved(ResolutionView resolution) {
        var delegated = records.delegations()
                .stream()
                .filter(d -> d.resolutionId().equals(resolution.id()))
                .map(d -> new Delegated(d.draft().delegate(), d.draft().matter(), d.draft().scope(),
                        d.draft().effectiveAfter(), some(d.spendings()
                                .stream()
                                .map(s -> new Spent(s.recommendationNumber(), s.assessmentId(), s.spentAt()))
                                .toList())))
                .toList();
        return new Resolved(numberOf(resolution.itemId()), resolution.verb(), resolution.text(),
                some(resolution.limbs()), some(delegated), resolution.source());
    }

    private Voted voted(VoteView vote) {
        var resolution = IntStream.range(0, records.resolutions().size())
                .filter(i -> records.resolutions().get(i).id().equals(vote.resolutionId()))
                .mapToObj(i -> i + 1)
                .findFirst();
        return new Voted(numberOf(vote.itemId()), resolution.orElse(null), vote.motion(),
                names.ofAny(vote.moverId()), names.ofAny(vote.seconderId()), vote.forCount(), vote.againstCount(),
                vote.abstainCount(), vote.castingVote(), some(vote.ballots()
                        .stream()
                        .map(b -> new Balloted(names.of(b.personId()), b.choice()))
                        .sorted(java.util.Comparator.comparing(Balloted::person))
                        .toList()),
                vote.source());
    }

    private Minuted minuted(MinutesView minutes) {
        var signature = minutes.signature();
        return new Minuted(minutes.status(), minutes.publishedAt(), minutes.introduction(),
                some(minutes.appendices()), some(minutes.items()
                        .stream()
                        .map(m -> new Minute(m.number(), m.title(), m.text(), m.publicSummary(),
                                number(m.agendaItemId()), m.source()))
                        .toList()),
                approved(minutes).orElse(null),
                signature == null
                        ? null
                        : new Signed(signature.signedBy(), names.ofAny(signature.signedById()), signature.signedOn()),
                some(minutes.corrections()), minutes.source());
    }

    private Optional<Approved> approved(MinutesView minutes) {
        var approval = Optional.ofNullable(minutes.approval());
        return approval.flatMap(a -> records.approvingItem()
                .map(item -> new Approved(records.other(a.meetingId()), item.number(), a.outcome(), a.amendments())));
    }

    private Undertaken undertaken(ActionView action) {
        return new Undertaken(number(action.itemId()), action.text(), action.ownerRaw(),
                names.ofAny(action.ownerId()), action.dueText(), action.dueOn(),
                some(action.history().stream().map(e -> new Turn(e.to(), e.on(), e.note())).toList()), action.source());
    }

    private String numberOf(UUID itemId) {
        return Objects.requireNonNull(numbers.get(itemId));
    }

    private @Nullable String number(@Nullable UUID itemId) {
        return itemId == null ? null : numbers.get(itemId);
    }
}
