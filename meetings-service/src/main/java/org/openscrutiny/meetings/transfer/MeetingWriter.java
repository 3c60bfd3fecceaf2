package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.some;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItemView;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.meetings.meeting.MeetingStatus;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.meeting.SessionAccess;
import org.openscrutiny.meetings.meeting.SessionDraft;
import org.openscrutiny.meetings.report.ReportView;
import org.openscrutiny.meetings.transfer.AgendaPart.Contributor;
import org.openscrutiny.meetings.transfer.AgendaPart.FileOf;
import org.openscrutiny.meetings.transfer.AgendaPart.Item;
import org.openscrutiny.meetings.transfer.AgendaPart.Opened;
import org.openscrutiny.meetings.transfer.AgendaPart.Paper;
import org.openscrutiny.meetings.transfer.AgendaPart.Publication;
import org.openscrutiny.meetings.transfer.AgendaPart.Signer;
import org.openscrutiny.meetings.transfer.AgendaPart.Withheld;
import org.openscrutiny.meetings.transfer.AgendaPart.WithheldPaper;
import org.openscrutiny.meetings.transfer.WholeMeeting.Occasion;
import org.openscrutiny.meetings.transfer.WholeMeeting.Seat;
import org.openscrutiny.meetings.transfer.WholeMeeting.Step;
import org.openscrutiny.support.access.Audience;

/** Writes a meeting's records as a document, with names and numbers in place of ids. */
final class MeetingWriter {

    private final MeetingRecords records;
    private final Naming names;
    private final ProceedingsWriter proceedings;
    private final Map<UUID, ReleaseView> releases = new HashMap<>();

    MeetingWriter(MeetingRecords records, Naming names) {
        this.records = records;
        this.names = names;
        proceedings = new ProceedingsWriter(records, names);
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
                some(sessions), some(items), some(withheld()), some(publications()), some(proceedings.attendance()),
                some(proceedings.declarations()), some(proceedings.key()), some(proceedings.evidence()),
                some(proceedings.resolutions()), some(proceedings.votes()), proceedings.minutes(),
                some(proceedings.actions()));
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
                records.documents().stream().map(d -> d.publishedAt() == null ? Audience.DRAFT : Audience.PUBLIC),
                records.declarations()
                        .stream()
                        .map(d -> d.sensitive() && (d.nature() != null || !d.bodies().isEmpty() || d.source() != null)
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
                        : records.other(s.replacementId())))
                .toList();
        return new Occasion(meeting.committeeName(), meeting.scheduledStart() == null ? meeting.scheduledOn() : null,
                meeting.scheduledStart(), meeting.plannedEnd(), meeting.venue(), meeting.mode(), meeting.webcast(),
                some(steps));
    }

    private Item item(AgendaItemView item) {
        var id = Objects.requireNonNull(item.id());
        var stored = Objects.requireNonNull(records.items().get(id));
        var papers = records.reports().stream().filter(r -> id.equals(r.agendaItemId())).toList();
        var released = opened(id, item.releasedOn() != null);
        return new Item(item.number(), item.title(), Objects.requireNonNull(item.type()), item.purposeText(),
                item.plannedStart(), item.pageFrom(), item.pageTo(), released == null ? item.access() : Access.EXEMPT,
                some(item.exemptParagraphs()), item.publicInterestNote(), item.publicSummary(),
                item.educationMatter(), item.webcast(), some(item.relatedRefs()), item.source(),
                publication(stored.publishedAt()),
                released, stored.audience(), some(item.contributions()
                        .stream()
                        .map(c -> new Contributor(names.ofAny(c.personId()), c.printedName(), c.groupLabel(),
                                c.roleTitleAtTime(), c.capacity()))
                        .toList()),
                some(papers.stream().map(paper -> paper(paper, stored.audience())).toList()),
                some(item.withheldReports()
                        .stream()
                        .map(paper -> new WithheldPaper(paper.exemptParagraphs(), paper.publicSummary()))
                        .toList()));
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
                publication(paper.publishedAt()), released, own.within(itemAudience), some(files(paper.id())));
    }

    private List<FileOf> files(UUID reportId) {
        var files = records.documents().stream().filter(d -> d.reportId().equals(reportId)).toList();
        var places = new HashMap<UUID, Integer>();
        for (int i = 0; i < files.size(); i++) {
            places.put(files.get(i).id(), i + 1);
        }
        return files.stream()
                .map(d -> new FileOf(d.title(), d.fileName(), d.contentType(), d.size(), d.sha256(),
                        places.get(d.replacesId()), publication(d.publishedAt())))
                .toList();
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
}
