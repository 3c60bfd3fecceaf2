package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.some;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.action.ActionView;
import org.openscrutiny.meetings.agenda.AgendaItemView;
import org.openscrutiny.meetings.declaration.DeclarationView;
import org.openscrutiny.meetings.document.DocumentView;
import org.openscrutiny.meetings.evidence.Answer;
import org.openscrutiny.meetings.evidence.EvidenceNoteView;
import org.openscrutiny.meetings.evidence.OutcomeRecord;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.meetings.meeting.MeetingStatus;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.meeting.SessionAccess;
import org.openscrutiny.meetings.meeting.SessionDraft;
import org.openscrutiny.meetings.minutes.MinutesView;
import org.openscrutiny.meetings.report.ReportView;
import org.openscrutiny.meetings.resolution.ResolutionView;
import org.openscrutiny.meetings.resolution.VoteView;
import org.openscrutiny.meetings.transfer.AgendaPart.Contributor;
import org.openscrutiny.meetings.transfer.AgendaPart.FileOf;
import org.openscrutiny.meetings.transfer.AgendaPart.Item;
import org.openscrutiny.meetings.transfer.AgendaPart.Opened;
import org.openscrutiny.meetings.transfer.AgendaPart.Paper;
import org.openscrutiny.meetings.transfer.AgendaPart.Publication;
import org.openscrutiny.meetings.transfer.AgendaPart.Signer;
import org.openscrutiny.meetings.transfer.AgendaPart.Withheld;
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
import org.openscrutiny.meetings.transfer.WholeMeeting.Occasion;
import org.openscrutiny.meetings.transfer.WholeMeeting.OtherMeeting;
import org.openscrutiny.meetings.transfer.WholeMeeting.Seat;
import org.openscrutiny.meetings.transfer.WholeMeeting.Step;
import org.openscrutiny.support.access.Audience;

/** Writes a meeting's records as a document, with names and numbers in place of ids. */
final class MeetingWriter {

    private final MeetingRecords records;
    private final Naming names;
    private final Map<UUID, String> numbers = new HashMap<>();
    private final Map<UUID, ReleaseView> releases = new HashMap<>();

    MeetingWriter(MeetingRecords records, Naming names) {
        this.records = records;
        this.names = names;
        records.meeting()
                .agendaItems()
                .stream()
                .filter(i -> i.id() != null)
                .forEach(i -> numbers.put(i.id(), i.number()));
        records.releases()
                .forEach(r -> releases.put(r.agendaItemId() == null ? r.reportId() : r.agendaItemId(), r));
    }

    WholeMeeting document() {
        var items = records.meeting().agendaItems().stream().filter(i -> i.id() != null).map(this::item).toList();
        var sessions = records.meeting()
                .sessions()
                .stream()
                .map(s -> new SessionDraft(s.kind(), s.access(), s.start(), s.end(), s.purpose()))
                .toList();
        return new WholeMeeting(WholeMeeting.FORMAT, audience(items, sessions), records.committee(),
                some(names.people()), some(records.seats().stream().map(this::seat).toList()), occasion(),
                some(sessions), some(items), some(withheld()), some(publications()), some(attendance()),
                some(records.declarations().stream().map(this::declared).toList()), some(key()),
                some(records.evidence().stream().map(this::asked).toList()),
                some(records.resolutions().stream().map(this::resolved).toList()),
                some(records.votes().stream().map(this::voted).toList()),
                records.minutes().map(this::minuted).orElse(null),
                some(records.actions().stream().map(this::undertaken).toList()));
    }

    /** The strictest of everything in it. */
    private Audience audience(List<Item> items, List<SessionDraft> sessions) {
        var all = Stream.of(
                items.stream().map(Item::audience),
                items.stream().flatMap(i -> Parts.all(i.reports()).stream()).map(Paper::audience),
                sessions.stream()
                        .map(s -> s.access() == SessionAccess.MEMBERS_ONLY ? Audience.MEMBERS : Audience.PUBLIC),
                Stream.of(records.meeting().status() == MeetingStatus.DRAFT ? Audience.DRAFT : Audience.PUBLIC),
                Stream.of(records.minutes().filter(m -> m.status() == MinutesStatus.DRAFT).isPresent()
                        || records.minutes().isEmpty() && !(records.key().isEmpty() && records.evidence().isEmpty())
                                ? Audience.DRAFT
                                : Audience.PUBLIC),
                records.declarations()
                        .stream()
                        .map(d -> d.sensitive() && (d.nature() != null || !d.bodies().isEmpty())
                                ? Audience.EXEMPT
                                : Audience.PUBLIC))
                .flatMap(part -> part);
        return all.filter(Objects::nonNull).reduce(Audience.PUBLIC, Audience::within);
    }

    private Seat seat(org.openscrutiny.meetings.membership.MembershipView seat) {
        return new Seat(names.of(seat.personId()), seat.role(), seat.representation(), seat.voting(),
                seat.onBehalfOf(), names.ofAny(seat.substituteFor()), seat.fromOn(), seat.toOn());
    }

    private Occasion occasion() {
        var meeting = records.meeting();
        var steps = records.steps()
                .stream()
                .map(s -> new Step(s.to(), s.at(), s.reason(), s.replacementId() == null
                        ? null
                        : other(s.replacementId())))
                .toList();
        return new Occasion(meeting.committeeName(), meeting.scheduledStart() == null ? meeting.scheduledOn() : null,
                meeting.scheduledStart(), meeting.plannedEnd(), meeting.venue(), meeting.mode(), meeting.webcast(),
                some(steps));
    }

    private OtherMeeting other(UUID id) {
        var meeting = records.others().apply(id);
        return new OtherMeeting(meeting.statedStart() == null ? meeting.day() : null, meeting.statedStart());
    }

    private Item item(AgendaItemView item) {
        var id = Objects.requireNonNull(item.id());
        var stored = Objects.requireNonNull(records.items().get(id));
        var papers = records.reports().stream().filter(r -> id.equals(r.agendaItemId())).toList();
        var released = opened(id, item.releasedOn() != null);
        return new Item(item.number(), item.title(), Objects.requireNonNull(item.type()), item.purposeText(),
                item.plannedStart(), item.pageFrom(), item.pageTo(), released == null ? item.access() : Access.EXEMPT,
                some(item.exemptParagraphs()), item.publicInterestNote(), item.publicSummary(),
                item.educationMatter(), item.webcast(), some(item.relatedRefs()), publication(stored.publishedAt()),
                released, stored.audience(), some(item.contributions()
                        .stream()
                        .map(c -> new Contributor(names.ofAny(c.personId()), c.printedName(), c.groupLabel(),
                                c.roleTitleAtTime(), c.capacity()))
                        .toList()),
                some(papers.stream().map(paper -> paper(paper, stored.audience())).toList()));
    }

    private List<Withheld> withheld() {
        return records.meeting()
                .agendaItems()
                .stream()
                .filter(i -> i.id() == null)
                .map(i -> new Withheld(i.number(), i.order(), i.exemptParagraphs(), i.publicSummary()))
                .toList();
    }

    private Paper paper(ReportView paper, Audience itemAudience) {
        var released = opened(paper.id(), paper.releasedOn() != null);
        var own = paper.access() == Access.EXEMPT
                ? Audience.EXEMPT
                : paper.publishedAt() == null ? Audience.DRAFT : Audience.PUBLIC;
        return new Paper(paper.title(), paper.author(), paper.contactOfficer(), some(paper.cabinetSignOff()
                .stream()
                .map(s -> new Signer(names.ofAny(s.personId()), s.printedName()))
                .toList()), paper.purpose(), some(paper.asks()), paper.sections(), some(paper.appendices()),
                some(paper.backgroundPapers()), released == null ? paper.access() : Access.EXEMPT,
                some(paper.exemptParagraphs()), paper.publicInterestNote(), paper.publicSummary(), paper.source(),
                publication(paper.publishedAt()), released, own.within(itemAudience), some(records.documents()
                        .stream()
                        .filter(d -> d.reportId().equals(paper.id()))
                        .map(MeetingWriter::file)
                        .toList()));
    }

    private static FileOf file(DocumentView file) {
        return new FileOf(file.title(), file.fileName(), file.contentType(), file.size(), file.sha256(),
                file.versionNumber(), file.publishedAt() != null);
    }

    private @Nullable Opened opened(UUID id, boolean open) {
        var release = open ? releases.get(id) : null;
        return release == null ? null : new Opened(release.releasedOn(), release.reason());
    }

    /** Which publication something came out with: it was stamped with that one's time, or the time of recording it. */
    private @Nullable Integer publication(@Nullable Instant publishedAt) {
        if (publishedAt == null) {
            return null;
        }
        return records.publications()
                .stream()
                .filter(p -> publishedAt.equals(p.publishedAt() == null ? p.recordedAt() : p.publishedAt().toInstant()))
                .map(org.openscrutiny.meetings.agenda.PublicationView::sequenceNumber)
                .findFirst()
                .orElse(1);
    }

    private List<Publication> publications() {
        return records.publications()
                .stream()
                .map(p -> new Publication(p.publishedAt(), p.title(), p.urgencyReason()))
                .toList();
    }

    private List<Attended> attendance() {
        return records.attendance()
                .stream()
                .map(a -> new Attended(names.of(a.personId()), a.printedName(), a.roleAtTime(), a.capacity(),
                        a.status(), names.ofAny(a.substitutedById()), a.mode(), a.arrivedAt(), a.leftAt(),
                        some(a.absences())))
                .toList();
    }

    private Declared declared(DeclarationView d) {
        return new Declared(names.of(d.personId()), d.printedName(), number(d.itemId()), d.kind(), d.nature(),
                some(d.bodies()), d.participation(), d.sensitive());
    }

    private List<Explained> key() {
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
                note.outcomeHistory().stream().map(OutcomeRecord::outcome).toList());
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
                some(resolution.limbs()), some(delegated));
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
                        .toList()));
    }

    private Minuted minuted(MinutesView minutes) {
        var signature = minutes.signature();
        return new Minuted(minutes.status(), minutes.publishedAt(), minutes.introduction(),
                some(minutes.appendices()), some(minutes.items()
                        .stream()
                        .map(m -> new Minute(m.number(), m.title(), m.text(), number(m.agendaItemId())))
                        .toList()),
                approved(minutes).orElse(null),
                signature == null
                        ? null
                        : new Signed(signature.signedBy(), names.ofAny(signature.signedById()), signature.signedOn()),
                some(minutes.corrections()));
    }

    private Optional<Approved> approved(MinutesView minutes) {
        var approval = Optional.ofNullable(minutes.approval());
        return approval.flatMap(a -> records.approvingItem()
                .map(item -> new Approved(other(a.meetingId()), item.number(), a.outcome(), a.amendments())));
    }

    private Undertaken undertaken(ActionView action) {
        return new Undertaken(number(action.itemId()), action.text(), action.ownerRaw(),
                names.ofAny(action.ownerId()), action.dueText(), action.dueOn(),
                some(action.history().stream().map(e -> new Turn(e.to(), e.on(), e.note())).toList()));
    }

    private String numberOf(UUID itemId) {
        return Objects.requireNonNull(numbers.get(itemId));
    }

    private @Nullable String number(@Nullable UUID itemId) {
        return itemId == null ? null : numbers.get(itemId);
    }
}
